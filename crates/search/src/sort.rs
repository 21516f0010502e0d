//! A sort with little code.

use super::lexicon::Entry;

/// Sorts by heapsort. The standard library's sort is faster but larger, and each word is sorted only once.
pub(super) fn sort(entries: &mut [Entry], less: &dyn Fn(Entry, Entry) -> bool) {
    let count = entries.len();
    for parent in (0..count / 2).rev() {
        sink(entries, parent, less);
    }
    // The greatest entry moves to the end, and the heap shrinks by one.
    for end in (1..count).rev() {
        entries.swap(0, end);
        sink(&mut entries[..end], 0, less);
    }
}

/// Moves an entry down the heap until neither child is greater.
fn sink(heap: &mut [Entry], mut parent: usize, less: &dyn Fn(Entry, Entry) -> bool) {
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
