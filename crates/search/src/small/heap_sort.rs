//! Heapsort. The standard library's sort is faster but takes 3 KB more before compression, and each word is sorted only
//! once.

use super::lexicon::TermId;

/// Sorts terms in place. `less` tells whether the first term comes before the second.
pub(in super::super) fn sort(terms: &mut [TermId], less: &dyn Fn(TermId, TermId) -> bool) {
    let count = terms.len();
    for parent in (0..count / 2).rev() {
        sink(terms, parent, less);
    }
    // The greatest term moves to the end, and the heap shrinks by one.
    for end in (1..count).rev() {
        terms.swap(0, end);
        sink(&mut terms[..end], 0, less);
    }
}

/// Moves a term down the heap until neither child is greater.
fn sink(heap: &mut [TermId], mut parent: usize, less: &dyn Fn(TermId, TermId) -> bool) {
    loop {
        let mut child = 2 * parent + 1;
        if child + 1 < heap.len() && less(heap[child], heap[child + 1]) {
            child += 1;
        }
        if child >= heap.len() || !less(heap[parent], heap[child]) {
            break;
        }
        heap.swap(parent, child);
        parent = child;
    }
}
