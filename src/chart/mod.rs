//! [`ChartSpec`] → SVG. Knows no metric, no template and no path: numbers are finite and labels are ready.
//!
//! 1. [`spec`]: what to draw, checked before anything is drawn.
//! 2. [`scale`]: the range of the values and its round ticks.
//! 3. [`font`] and [`label`]: how wide words are, and where they go so that none is cut off or covers another.
//! 4. One kind of chart each: [`line`] (with the flags of its [`event`]s), [`bar`], [`row`], [`stack`] (of a [`pile`] of parts),
//!    [`distribution`], [`bullet`], [`heat`], [`waterfall`], [`spark`], [`panel`]; prepare decides everything, draw decides nothing.
//!    They share the [`axis`] labels, the [`key`] to several series, the [`lane`]s of bars and the [`frame`] around the plot;
//!    [`shade`] says how dark a cell is.
//! 5. [`backend`]: plotters draws through it, and it writes compact SVG whose colours are the page's.

mod axis;
mod backend;
mod bar;
mod bullet;
mod distribution;
mod event;
mod font;
mod frame;
mod heat;
#[doc(hidden)]
pub mod hostile;
mod key;
mod label;
mod lane;
mod line;
mod panel;
mod pile;
#[cfg(test)]
mod probe;
mod row;
mod scale;
mod shade;
mod spark;
mod spec;
mod stack;
mod waterfall;

pub use spec::{ChartError, ChartKind, ChartSize, ChartSpec, Event, Point, Series, SeriesRole, Tick, TickFormat};

/// Draws a chart as an SVG element to be put into a page that carries `chart.css`.
///
/// `id` must be unique within the page: the title and the description are tied to the drawing by it.
///
/// # Errors
///
/// When the spec is not one that can be drawn; see [`ChartError`].
pub fn draw(spec: &ChartSpec, id: &str) -> Result<String, ChartError> {
    spec.check()?;
    let font = font::Font::bundled(spec.size.text())?;
    let canvas = match spec.kind {
        ChartKind::Line => line::draw(spec, &font)?,
        ChartKind::Bar => bar::draw(spec, &font)?,
        ChartKind::HorizontalBar => row::draw(spec, &font)?,
        ChartKind::StackedBar => stack::draw_upright(spec, &font)?,
        ChartKind::StackedRow => stack::draw_lying(spec, &font)?,
        ChartKind::Sparkline => spark::draw(spec, &font)?,
        ChartKind::SmallMultiples => panel::draw(spec, &font)?,
        ChartKind::Distribution => distribution::draw(spec, &font),
        ChartKind::Bullet => bullet::draw(spec, &font),
        ChartKind::HeatMap => heat::draw(spec, &font),
        ChartKind::Waterfall => waterfall::draw(spec, &font),
    };
    Ok(canvas.finish(spec, id))
}

#[cfg(test)]
mod tests {
    use super::probe::{faults, gaps, spec, words};
    use super::*;
    use proptest::prelude::*;

    /// Draws in every kind and size, or is refused by it, and looks for words cut off or covered.
    fn draw_all(spec: &ChartSpec) -> Vec<String> {
        let sizes = |kind: ChartKind| kind.sizes().iter().map(move |size| (kind, *size));
        let all = ChartKind::ALL.into_iter().flat_map(sizes).map(|(kind, size)| ChartSpec { kind, size, ..spec.clone() });
        all.filter_map(|spec| draw_one(&spec)).collect()
    }

    fn draw_one(spec: &ChartSpec) -> Option<String> {
        let svg = match draw(spec, "f") {
            Err(ChartError::Crowded { .. } | ChartError::Band | ChartError::Event(_)) => return None,
            drawn => drawn.unwrap(),
        };
        assert_eq!(faults(&svg, spec.size), None, "{:?} {:?}: {svg}", spec.kind, spec.size);
        assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("style="), "{svg}");
        Some(svg)
    }

    fn texts(svg: &str, size: ChartSize) -> Vec<String> {
        words(svg, size).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn a_line_is_a_path_an_end_dot_and_words() {
        let small = ChartSpec { size: ChartSize::Small, ..spec(ChartKind::Line, &[&[1.0, 2.0]]) };
        insta::assert_snapshot!(draw(&small, "uso").unwrap());
    }

    #[test]
    fn bars_share_one_path_and_carry_their_values() {
        let small = ChartSpec { size: ChartSize::Small, ..spec(ChartKind::Bar, &[&[1.0, -2.0]]) };
        insta::assert_snapshot!(draw(&small, "uso").unwrap());
    }

    /// Four rows of twelve months, the later ones missing more and more.
    fn cohorts() -> ChartSpec {
        let row = |r: i32| (0..12).map(|c| (c < 12 - r * 3).then(|| f64::from(100 - c * 4 - r * c))).collect::<Vec<_>>();
        let rows: Vec<_> = (0..4).map(row).collect();
        gaps(ChartKind::HeatMap, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    #[test]
    fn a_distribution_is_whiskers_a_box_a_median_and_the_reader() {
        let mut spec = spec(ChartKind::Distribution, &[&[10.0, 20.0, 35.0, 50.0, 90.0], &[95.0]]);
        spec.series[1].role = SeriesRole::Here;
        spec.categories = ["p10", "p25", "mediana", "p75", "p90"].map(Into::into).to_vec();
        insta::assert_snapshot!(draw(&spec, "f").unwrap());
    }

    #[test]
    fn a_bullet_is_a_bar_and_a_tick_and_what_is_over_stands_taller() {
        let all = gaps(ChartKind::Bullet, &[&[Some(84.0), Some(110.0), None], &[Some(90.0), Some(100.0), Some(95.0)]]);
        insta::assert_snapshot!(draw(&all, "f").unwrap());
        assert!(texts(&draw(&all, "f").unwrap(), ChartSize::Page).contains(&"—".to_owned()), "what is missing is said");
    }

    #[test]
    fn a_heat_map_is_shaded_cells_with_dashes_for_what_is_missing_and_a_key() {
        insta::assert_snapshot!(draw(&cohorts(), "f").unwrap());
    }

    #[test]
    fn a_waterfall_stands_on_totals_and_floats_between() {
        let steps = gaps(ChartKind::Waterfall, &[&[Some(100.0), Some(20.0), None, Some(-10.0), Some(70.0)]]);
        insta::assert_snapshot!(draw(&steps, "f").unwrap());
    }

    #[test]
    fn a_heat_map_too_small_for_its_values_says_none_and_keeps_the_signs() {
        let rows: Vec<Vec<f64>> = (0..40).map(|r| (0..40).map(|c| f64::from((r * c) % 17 - 8)).collect()).collect();
        let svg = draw(&spec(ChartKind::HeatMap, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>()), "f").unwrap();
        assert_eq!(svg.matches("<tspan").count(), 0);
        assert!(svg.contains("heat-below-4") && svg.contains("class=\"bar on-deep\""));
    }

    #[test]
    fn a_heat_map_of_two_years_takes_little_room() {
        let rows: Vec<Vec<f64>> = (0..13).map(|r| (0..24).map(|c| f64::from((r * 31 + c * 17 + r * c * 7) % 90)).collect()).collect();
        let mut spec = spec(ChartKind::HeatMap, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for (i, series) in spec.series.iter_mut().enumerate() {
            series.name = format!("{i}/25");
            series.points.iter_mut().flatten().for_each(|point| point.label = format!("{}", point.value));
        }
        let svg = draw(&spec, "f").unwrap();
        assert!(svg.contains("<tspan") && svg.len() < 15_000, "{} bytes", svg.len());
    }

    #[test]
    fn long_names_of_narrow_columns_are_numbered_and_listed() {
        let mut features = spec(ChartKind::HeatMap, &[&[1.0; 8], &[2.0; 8]]);
        features.categories = (0..8).map(|at| format!("Comprovante de entrega {at}")).collect();
        let shown = texts(&draw(&ChartSpec { size: ChartSize::Small, ..features }, "f").unwrap(), ChartSize::Small);
        assert!(shown.contains(&"8".to_owned()) && shown.contains(&"8\u{a0}Comprovante de entrega 7".to_owned()), "{shown:?}");
    }

    #[test]
    fn readers_beyond_the_whiskers_are_within_the_drawing() {
        let mut spec = spec(ChartKind::Distribution, &[&[10.0, 20.0, 30.0, 40.0, 50.0], &[], &[-1e6], &[1e6], &[20.0]]);
        spec.series[2..].iter_mut().for_each(|series| series.role = SeriesRole::Here);
        for size in spec.kind.sizes().iter().copied() {
            let svg = draw(&ChartSpec { size, ..spec.clone() }, "f").unwrap();
            assert_eq!(faults(&svg, size), None);
            assert_eq!(svg.matches("circle class=\"here\"").count(), 6, "{svg}");
        }
    }

    #[test]
    fn the_drawing_says_its_title_and_description() {
        let svg = draw(&spec(ChartKind::Line, &[&[1.0]]), "uso").unwrap();
        assert!(svg.contains("role=\"img\" aria-labelledby=\"uso-title uso-desc\""));
        assert!(svg.contains("<title id=\"uso-title\">O uso cresceu 12 % no trimestre</title>"));
        assert!(svg.contains("<desc id=\"uso-desc\">Usuários ativos por mês, n = 36</desc>"));
    }

    #[test]
    fn the_subject_ends_in_its_value_and_comparisons_in_their_names() {
        let svg = draw(&spec(ChartKind::Line, &[&[1.0, 9.5], &[4.0, 4.5]]), "f").unwrap();
        let strong: Vec<_> = words(&svg, ChartSize::Page).into_iter().filter(|word| word.class.contains("strong")).collect();
        assert_eq!(strong.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["Horizonte", "9,5"]);
        assert!(texts(&svg, ChartSize::Page).contains(&"Comparação 1".to_owned()));
        assert!(svg.contains("class=\"line context\"") && !svg.contains("class=\"bar"));
    }

    #[test]
    fn gaps_stay_gaps_and_a_point_between_gaps_is_a_dot() {
        let spec = gaps(ChartKind::Line, &[&[Some(1.0), Some(2.0), None, Some(3.0), None, Some(4.0), Some(5.0)]]);
        let svg = draw(&spec, "f").unwrap();
        let path = svg.split("class=\"line subject\"").nth(1).unwrap().split("/>").next().unwrap();
        assert_eq!(path.matches('M').count(), 2);
        assert_eq!(svg.matches("<circle").count(), 2);
    }

    #[test]
    fn many_bars_have_an_axis_instead_of_values() {
        let values: Vec<_> = (0..36).map(|i| 1000.0 + f64::from(i)).collect();
        let shown = texts(&draw(&spec(ChartKind::Bar, &[&values]), "f").unwrap(), ChartSize::Page);
        assert!(shown.contains(&"0".to_owned()) && !shown.contains(&"1000,0".to_owned()), "{shown:?}");
        assert!(shown.contains(&"jan/20".to_owned()) && shown.contains(&"jun/22".to_owned()));
    }

    #[test]
    fn a_chart_of_three_years_takes_little_room() {
        let values: Vec<_> = (0..36).map(|i| f64::from(i * i % 47) * 1.37).collect();
        for kind in [ChartKind::Line, ChartKind::Bar] {
            let svg = draw(&spec(kind, &[&values, &values]), "f").unwrap();
            assert!(svg.len() < 5000, "{kind:?}: {} bytes", svg.len());
        }
    }

    #[test]
    fn hostile_cases_are_drawn_without_cut_or_covered_words() {
        for (kind, case) in ChartKind::ALL.into_iter().flat_map(|kind| hostile::cases(kind).into_iter().map(move |case| (kind, case))) {
            for size in kind.sizes() {
                let Some(svg) = draw_one(&ChartSpec { size: *size, ..case.spec.clone() }) else { continue };
                let said = svg.matches("<title>").count();
                assert!(svg.matches('…').count() <= said, "{kind:?} {}: what was cut is said in full: {svg}", case.name);
            }
        }
    }

    #[test]
    fn every_kind_draws_its_ordinary_case() {
        for kind in ChartKind::ALL {
            assert!(draw_one(&hostile::cases(kind)[0].spec).is_some(), "{kind:?}");
        }
    }

    #[test]
    fn stacks_add_up_and_a_missing_part_has_no_total() {
        let shown = |spec: &ChartSpec| texts(&draw(spec, "f").unwrap(), ChartSize::Page);
        let whole = shown(&spec(ChartKind::StackedBar, &[&[20.0, 30.0], &[25.0, 14.0]]));
        assert!(whole.contains(&"45".to_owned()) && whole.contains(&"44".to_owned()) && whole.contains(&"20,0".to_owned()), "{whole:?}");
        let part = shown(&gaps(ChartKind::StackedBar, &[&[Some(20.0), Some(33.0)], &[Some(25.0), None]]));
        assert!(part.contains(&"45".to_owned()) && !part.contains(&"33".to_owned()), "{part:?}");
    }

    #[test]
    fn stacked_series_have_each_a_hue_and_more_than_six_are_refused() {
        let values: Vec<&[f64]> = vec![&[1.0, -2.0]; 7];
        for kind in [ChartKind::StackedBar, ChartKind::StackedRow] {
            let svg = draw(&spec(kind, &values[..6]), "f").unwrap();
            assert!((1..=6).all(|hue| svg.contains(&format!("class=\"bar cat-{hue}\""))), "{svg}");
            let error = draw(&spec(kind, &values), "f").unwrap_err();
            assert_eq!(error.to_string(), format!("{kind:?} has 7 series, more than 6"));
        }
    }

    #[test]
    fn equal_totals_of_lying_stacks_go_unsaid() {
        let shares = hostile::cases(ChartKind::StackedRow).into_iter().find(|case| case.name == "Partes de 100").unwrap();
        let shown = texts(&draw(&shares.spec, "f").unwrap(), ChartSize::Page);
        assert!(shown.contains(&"55,0".to_owned()) && !shown.contains(&"100".to_owned()), "{shown:?}");
    }

    #[test]
    fn a_band_is_an_area_parted_at_gaps_and_named_at_both_edges() {
        let band = hostile::cases(ChartKind::Line).into_iter().find(|case| case.name == "Faixa com lacunas").unwrap().spec;
        let svg = draw(&band, "f").unwrap();
        let area = svg.split("class=\"area band\"").nth(1).unwrap().split("/>").next().unwrap();
        assert_eq!(area.matches('z').count(), 3, "two runs and one alone: {area}");
        assert!(svg.find("class=\"area band\"") < svg.find("class=\"line subject\""), "the band lies behind");
        let shown = texts(&svg, ChartSize::Page);
        assert!(shown.contains(&"Percentil 25".to_owned()) && shown.contains(&"Percentil 75".to_owned()));
    }

    #[test]
    fn half_a_band_and_a_band_behind_bars_are_refused() {
        let mut half = spec(ChartKind::Line, &[&[1.0], &[2.0], &[3.0]]);
        half.series[1].role = SeriesRole::BandLow;
        assert_eq!(draw(&half, "f"), Err(ChartError::Band));
        half.series[2].role = SeriesRole::BandHigh;
        assert!(draw(&half, "f").is_ok());
        assert_eq!(draw(&ChartSpec { kind: ChartKind::Bar, ..half }, "f"), Err(ChartError::Band));
    }

    #[test]
    fn events_have_a_line_each_and_those_without_room_a_title() {
        let find = |name| hostile::cases(ChartKind::Line).into_iter().find(|case| case.name == name).unwrap().spec;
        let few = draw(&find("Eventos"), "f").unwrap();
        assert!(
            ["Novo preço", "Nova gerente", "Renovação"].into_iter().all(|label| texts(&few, ChartSize::Page).contains(&label.to_owned()))
        );
        let many = find("Eventos demais");
        let svg = draw(&many, "f").unwrap();
        assert!(many.events.iter().all(|event| svg.contains(&event.label)), "{svg}");
        let lost = ChartSpec { events: vec![Event { category: 99, label: "Nunca".into() }], ..many };
        assert_eq!(draw(&lost, "f").unwrap_err().to_string(), "event `Nunca` is not in a category of a line");
    }

    #[test]
    fn a_sparkline_has_no_words_and_takes_less_than_a_kilobyte() {
        let values: Vec<_> = (0..60).map(|i| f64::from(i * 37 % 101) - 20.0).collect();
        let svg = draw(&spec(ChartKind::Sparkline, &[&values]), "uso").unwrap();
        assert!(!svg.contains("<text") && svg.contains("role=\"img\"") && svg.contains("uso-desc"));
        assert!(svg.len() < 1024, "{} bytes: {svg}", svg.len());
        let page = ChartSpec { size: ChartSize::Page, ..spec(ChartKind::Sparkline, &[&values]) };
        assert_eq!(draw(&page, "f").unwrap_err().to_string(), "Sparkline is not drawn as Page");
    }

    #[test]
    fn panels_share_a_scale_and_say_name_and_last_value() {
        let panels = spec(ChartKind::SmallMultiples, &[&[10.0, 20.0], &[90.0, 80.0], &[30.0, 40.0], &[50.0, 60.0]]);
        let shown = texts(&draw(&panels, "f").unwrap(), ChartSize::Page);
        assert_eq!(shown.iter().filter(|text| *text == "100").count(), 2, "once a row: {shown:?}");
        assert!(["Horizonte", "20,0", "Comparação 3", "60,0"].into_iter().all(|text| shown.contains(&text.to_owned())), "{shown:?}");
        let height = |spec: &ChartSpec| draw(spec, "f").unwrap().split("height=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_ne!(height(&panels), height(&spec(ChartKind::SmallMultiples, &[&[1.0, 2.0]])));
    }

    #[test]
    fn markup_in_words_stays_words() {
        let mut spec = spec(ChartKind::Bar, &[&[1.0], &[2.0]]);
        let script = "<script>\"&'</script>";
        (spec.title, spec.description, spec.categories) = (script.into(), script.into(), vec![script.into()]);
        spec.series[0].name = script.into();
        let svg = draw(&spec, "\"><script>").unwrap();
        assert!(!svg.contains("<script"), "{svg}");
        assert!(svg.contains("&lt;script&gt;&quot;&amp;'&lt;/script&gt;"));
    }

    #[test]
    fn numbers_that_are_none_are_refused() {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 2e300] {
            let error = draw(&spec(ChartKind::Bar, &[&[1.0, odd]]), "f").unwrap_err();
            assert_eq!(error.to_string(), "series `Horizonte` has a number that is not finite");
        }
    }

    #[test]
    fn a_series_needs_a_point_for_each_category() {
        let mut spec = spec(ChartKind::Line, &[&[1.0, 2.0]]);
        spec.categories.pop();
        assert_eq!(draw(&spec, "f"), Err(ChartError::Length("Horizonte".into())));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_word_leaves_the_drawing_or_covers_another(
            series in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, prop_oneof![-1e4..1e4, 0.0..1.0, Just(0.0), -1e12..1e12]), 0..40), 1..5),
            names in prop::collection::vec("[A-EMa-emçã ]{0,40}", 40),
            own_names in any::<bool>(),
            events in prop::collection::vec((0..40_usize, "[A-Ma-m ]{0,30}"), 0..5),
            has_band in any::<bool>(),
            readers in any::<bool>(),
        ) {
            let mut spec = gaps(ChartKind::Line, &series.iter().map(Vec::as_slice).collect::<Vec<_>>());
            if readers {
                spec.series.iter_mut().skip(1).for_each(|series| series.role = SeriesRole::Here);
            }
            if own_names {
                spec.categories = names[..spec.categories.len()].to_vec();
            }
            prop_assert_eq!(draw_all(&spec), draw_all(&spec), "the same spec gives the same bytes");
            let count = spec.categories.len();
            spec.events = events.into_iter().filter(|(category, _)| *category < count).map(|(category, label)| Event { category, label }).collect();
            if let [_, low, high, ..] = &mut spec.series[..] && has_band {
                (low.role, high.role) = (SeriesRole::BandLow, SeriesRole::BandHigh);
            }
            draw_all(&spec);
        }
    }
}
