//! The proof of the guide "Is this right for me?": an oracle written from the evidence alone, compared with the
//! flow and the engine, and laws that both must keep.

mod agreement;
mod case;
mod cases;
mod engine;
mod evidence;
mod flow;
mod laws;
mod mutants;
mod mutate;
mod oracle;
mod patient;
mod picking;
mod quick_check;
mod random;
mod sessions;
mod walks;
