//! Clareza compiles a folder of markdown and CSV into the static sites a Customer Success organisation lives by.
//!
//! Data moves one way through these stages; `ARCHITECTURE.md` says which may know which, and a test holds them to it.
//!
//! | stage | from → to |
//! |---|---|
//! | [`config`] | `clareza.toml` → what it means |
//! | [`input`] | folders → files and their text |
//! | [`table`] | CSV text → typed rows |
//! | [`rollup`] | usage events → facts per month |
//! | [`page`] | markdown → pages |
//! | [`role`] | role pages and matrices → handbook |
//! | [`metric`] | facts → typed values |
//! | [`formula`] | values and the owner's rules → signals, priorities |
//! | [`playbook`] | playbooks and messages → triggers, owners, texts |
//! | [`clarity`] | handbook, and the data beside it → findings |
//! | [`benchmark`] | contributions → protected cells |
//! | [`view`] | all of these → one typed struct per template |
//! | [`chart`], [`export`] | figures → SVG, CSV |
//! | [`render`] | views and theme → HTML |
//! | [`output`] | pages → the published folder |
//!
//! [`diag`], [`calendar`] and [`slug`] serve them all.

#![allow(rustdoc::private_intra_doc_links, reason = "the list of steps that starts each stage names its files, which are private")]

pub mod benchmark;
pub mod calendar;
pub mod chart;
pub mod clarity;
pub mod cli;
pub mod config;
pub mod diag;
pub mod export;
pub mod formula;
pub mod input;
pub mod metric;
pub mod output;
pub mod page;
pub mod pipeline;
pub mod playbook;
pub mod render;
pub mod role;
pub mod rollup;
pub mod slug;
pub mod table;
pub mod view;
