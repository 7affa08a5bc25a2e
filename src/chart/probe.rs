//! The words of a drawing with the boxes they cover.

use super::font::{Font, Weight};
use super::spec::ChartSize;

pub(super) use super::hostile::{gaps, spec};

/// One line of words and the box it covers.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// What is written.
    pub(super) text: String,
    /// Its class.
    pub(super) class: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// The lines of words of a drawing.
pub(super) fn words(svg: &str, size: ChartSize) -> Vec<Word> {
    let font = Font::bundled(size.text()).unwrap();
    let mut words = Vec::new();
    for element in svg.split("<text ").skip(1) {
        let element = element.split("</text>").next().unwrap();
        let (head, body) = element.split_once('>').unwrap();
        let body = body.split("<title>").next().unwrap();
        let mut y: f64 = attribute(head, "y").unwrap().parse().unwrap();
        if attribute(head, "x").is_none() {
            // Numbers on one baseline, each with a place of its own.
            for number in body.split("<tspan ").skip(1) {
                let (place, text) = number.split_once('>').unwrap();
                words.push(word(
                    &plain(text.trim_end_matches("</tspan>")),
                    &format!("class=\"num\" text-anchor=\"middle\" {place}"),
                    y,
                    &font,
                ));
            }
            continue;
        }
        for (i, line) in body.split("<tspan ").enumerate() {
            let text = if i == 0 {
                line
            } else {
                y += attribute(line, "dy").unwrap().parse::<f64>().unwrap();
                line.split_once('>').unwrap().1.trim_end_matches("</tspan>")
            };
            words.push(word(&plain(text), head, y, &font));
        }
    }
    words
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn word(text: &str, head: &str, y: f64, font: &Font) -> Word {
    let class = attribute(head, "class").unwrap();
    let width = font.width(text, if class.contains("strong") { Weight::Strong } else { Weight::Regular });
    let x: f64 = attribute(head, "x").unwrap().parse().unwrap();
    let left = match attribute(head, "text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    Word { text: text.into(), class: class.into(), left, right: left + width, top: y - font.cap(), bottom: y + font.descent() }
}

fn attribute<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let start = format!(" {head}").find(&format!(" {name}=\""))? + name.len() + 2;
    head.get(start..)?.split('"').next()
}

/// Says which words leave the drawing or cover each other; nothing when none do.
pub(super) fn faults(svg: &str, size: ChartSize) -> Option<String> {
    let view = attribute(svg.split('>').next()?, "viewBox")?.split(' ').map(|n| n.parse().unwrap()).collect::<Vec<f64>>();
    let words: Vec<_> = words(svg, size).into_iter().filter(|word| !word.text.is_empty()).collect();
    let outside = |word: &&Word| word.left < -0.3 || word.right > view[2] + 0.3 || word.top < -0.3 || word.bottom > view[3] + 0.3;
    if let Some(word) = words.iter().find(outside) {
        return Some(format!("{word:?} leaves {view:?}"));
    }
    let pairs = words.iter().enumerate().flat_map(|(i, one)| words[i + 1..].iter().map(move |other| (one, other)));
    let mut covering =
        pairs.filter(|(a, b)| a.left + 0.3 < b.right && b.left + 0.3 < a.right && a.top + 0.3 < b.bottom && b.top + 0.3 < a.bottom);
    covering.next().map(|(a, b)| format!("{a:?} covers {b:?}"))
}
