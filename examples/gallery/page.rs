//! The pages of the gallery.

use clareza::chart::hostile::Case;
use clareza::chart::{ChartKind, ChartSize, ChartSpec, draw};

/// The folder of a kind's page.
pub(crate) fn name(kind: ChartKind) -> String {
    format!("{kind:?}").to_lowercase()
}

/// The page that leads to all others.
pub(crate) fn index() -> String {
    let link = |kind: &ChartKind| format!("<li><a href=\"{}/index.html\">{kind:?}</a></li>", name(*kind));
    let links: String = ChartKind::ALL.iter().map(link).collect();
    let lead = "<p>Cada tipo de gráfico, em cada tamanho, com os casos que costumam estragá-lo.</p>";
    frame("Galeria de gráficos", "assets", &format!("{lead}<ul>{links}</ul>"))
}

/// The page of one kind.
pub(crate) fn of(kind: ChartKind, cases: &[Case]) -> String {
    let sections: String = cases.iter().enumerate().map(|(at, case)| section(at, case)).collect();
    let back = "<p><a href=\"../index.html\">Todos os tipos</a></p>";
    frame(&format!("{kind:?}"), "../assets", &format!("{back}{sections}"))
}

fn section(at: usize, case: &Case) -> String {
    let figures: String = case.spec.kind.sizes().iter().map(|size| figure(at, case, *size)).collect();
    format!("<section><h2>{}</h2><div class=\"sizes\">{figures}</div></section>", case.name)
}

fn figure(at: usize, case: &Case, size: ChartSize) -> String {
    let id = format!("c{at}-{size:?}").to_lowercase();
    let drawing = draw(&ChartSpec { size, ..case.spec.clone() }, &id);
    let shown = drawing.unwrap_or_else(|refusal| format!("<p class=\"refused\" lang=\"en\">{refusal}</p>"));
    // Wide drawings do not shrink below the size of text that can be read; phones scroll them.
    let group = format!("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}, {size:?}\">{shown}</div>", case.name);
    format!("<figure class=\"{}\"><figcaption>{size:?}</figcaption>{group}</figure>", format!("{size:?}").to_lowercase())
}

fn frame(title: &str, assets: &str, body: &str) -> String {
    let style = |name: &str| format!("<link rel=\"stylesheet\" href=\"{assets}/{name}.css\">");
    let styles: String = ["fonts", "site", "chart", "gallery"].map(style).concat();
    format!(
        "<!doctype html><html lang=\"pt-BR\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>{styles}</head>\
         <body><div class=\"layout alone\"><main><h1>{title}</h1>{body}</main></div></body></html>\n"
    )
}
