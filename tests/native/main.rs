//! Native tests of the application and of the project as a whole.

mod architecture;
mod code_in_documents;
mod effects;
mod import_circles;
mod labels;
mod language_data;
mod manifest;
mod marks;
mod state;
