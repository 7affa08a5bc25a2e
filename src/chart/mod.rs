//! [`ChartSpec`] → SVG. Knows no metric, no template and no path: numbers are finite and labels are ready.
//!
//! 1. [`spec`]: what to draw, checked before anything is drawn.
//! 2. [`scale`]: the range of the values and its round ticks.
//! 3. [`font`] and [`label`]: how wide words are, and where they go so that none is cut off or covers another.
//! 4. [`line`], [`bar`], [`row`], [`distribution`], [`bullet`], [`heat`], [`waterfall`]: one kind of chart each; prepare decides everything, draw decides nothing.
//!    They share the [`axis`] labels, the [`key`] to several series, the [`lane`]s of bars and the [`frame`] around the plot;
//!    [`shade`] says how dark a cell is.
//! 5. [`backend`]: plotters draws through it, and it writes compact SVG whose colours are the page's.

mod axis;
mod backend;
mod bar;
mod bullet;
mod distribution;
mod font;
mod frame;
mod heat;
mod key;
mod label;
mod lane;
mod line;
#[cfg(test)]
mod probe;
mod row;
mod scale;
mod shade;
mod spec;
mod waterfall;

pub use spec::{ChartError, ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole, Tick, TickFormat};

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

    const KINDS: [ChartKind; 7] = [
        ChartKind::Line,
        ChartKind::Bar,
        ChartKind::HorizontalBar,
        ChartKind::Distribution,
        ChartKind::Bullet,
        ChartKind::HeatMap,
        ChartKind::Waterfall,
    ];
    const SIZES: [ChartSize; 3] = [ChartSize::Page, ChartSize::Small, ChartSize::Slide];

    /// Draws in every kind and size and looks for words cut off or covered.
    fn draw_all(spec: &ChartSpec) -> Vec<String> {
        let all = KINDS.into_iter().flat_map(|kind| SIZES.map(|size| ChartSpec { kind, size, ..spec.clone() }));
        let drawn = all.map(|spec| {
            let svg = draw(&spec, "f").unwrap();
            assert_eq!(faults(&svg, spec.size), None, "{:?} {:?}: {svg}", spec.kind, spec.size);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("style="), "{svg}");
            svg
        });
        drawn.collect()
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
    fn readers_beyond_the_whiskers_are_within_the_drawing() {
        let mut spec = spec(ChartKind::Distribution, &[&[10.0, 20.0, 30.0, 40.0, 50.0], &[], &[-1e6], &[1e6], &[20.0]]);
        spec.series[2..].iter_mut().for_each(|series| series.role = SeriesRole::Here);
        for size in SIZES {
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
    fn odd_series_are_drawn_without_cut_or_covered_words() {
        let sixty: Vec<_> = (0..60).map(|i| f64::from(i * 37 % 101) - 20.0).collect();
        let crowd: Vec<Vec<f64>> = (0..14).map(|i| vec![f64::from(i), f64::from(i) * 1.01]).collect();
        draw_all(&spec(ChartKind::Line, &[&[41.0]]));
        draw_all(&spec(ChartKind::Line, &[&[0.0; 12]]));
        draw_all(&spec(ChartKind::Line, &[&[7.0; 12], &[7.0; 12], &[7.0; 12]]));
        draw_all(&gaps(ChartKind::Line, &[&[None; 12]]));
        draw_all(&spec(ChartKind::Line, &[]));
        draw_all(&spec(ChartKind::Line, &[&[-3.0, -12.0, -7.0], &[-5.0, 4.0]]));
        draw_all(&spec(ChartKind::Line, &[&[1e15, 1.2e15], &[1e-9, 3e-9]]));
        draw_all(&spec(ChartKind::Line, &[&[1e-9, 2e-9]]));
        draw_all(&spec(ChartKind::Line, &[&[1e300, -1e300]]));
        draw_all(&spec(ChartKind::Line, &[&sixty, &sixty]));
        draw_all(&gaps(ChartKind::Line, &[&[Some(-5.0), Some(2.0), None, Some(-9.0), Some(-12.0)], &[None, Some(0.0), Some(-3.0)]]));
        draw_all(&spec(ChartKind::Line, &crowd.iter().map(Vec::as_slice).collect::<Vec<_>>()));
    }

    #[test]
    fn odd_words_are_drawn_without_cut_or_covered_words() {
        let mut odd = spec(ChartKind::Line, &[&[1.0, 2.0, 3.0, 4.0], &[2.0, 2.0, 2.5, 3.9]]);
        let names =
            ["Treinamento de administradores e gestores", "\u{1f680}\u{1f680} lançamento", "", "Otorrinolaringologistas_sem_espaço_algum"];
        odd.categories = names.map(Into::into).to_vec();
        odd.series[1].name = "Mediana das contas do mesmo segmento, porte e região".into();
        for svg in draw_all(&odd) {
            assert_eq!(svg.matches('…').count(), svg.matches("<title>").count(), "what was cut is said in full: {svg}");
        }
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
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_word_leaves_the_drawing_or_covers_another(
            series in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, prop_oneof![-1e4..1e4, 0.0..1.0, Just(0.0), -1e12..1e12]), 0..40), 1..5),
            names in prop::collection::vec("[A-EMa-emçã ]{0,40}", 40),
            own_names in any::<bool>(),
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
        }
    }
}
