//! Working on many things at once, on all cores, and taking the results in their order.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    time::Duration,
    vec,
};

/// How many things a core may have before it that are not yet taken.
const AHEAD: usize = 4;

/// The results of some work, in the order of what was worked on. Only a few are worked on ahead of what is taken, so
/// that neither the number of things nor a slow reader fills the memory. What is dropped half-way goes on for what is
/// being worked on, and for no more.
pub(super) struct InOrder<T, R> {
    things: vec::IntoIter<T>,
    work: Arc<dyn Fn(T) -> R + Send + Sync>,
    pending: VecDeque<Receiver<R>>,
    window: usize,
}

/// What there is to take.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next<R> {
    /// The next result.
    Ready(R),
    /// The next result is not there yet.
    Late,
    /// There are no more.
    Done,
}

impl<T: Send + 'static, R: Send + 'static> InOrder<T, R> {
    /// Begins to work.
    pub(super) fn new(things: Vec<T>, work: impl Fn(T) -> R + Send + Sync + 'static) -> Self {
        let window = AHEAD * rayon::current_num_threads();
        let mut this = Self { things: things.into_iter(), work: Arc::new(work), pending: VecDeque::new(), window };
        this.begin();
        this
    }

    fn begin(&mut self) {
        while self.pending.len() < self.window
            && let Some(thing) = self.things.next()
        {
            let (sender, receiver) = mpsc::sync_channel(1);
            let work = Arc::clone(&self.work);
            rayon::spawn_fifo(move || _ = sender.send(work(thing)));
            self.pending.push_back(receiver);
        }
    }

    /// Waits for the next result, but no longer than this.
    pub(super) fn next(&mut self, patience: Duration) -> Next<R> {
        let Some(first) = self.pending.front() else { return Next::Done };
        let next = match first.recv_timeout(patience) {
            Ok(result) => Next::Ready(result),
            Err(RecvTimeoutError::Timeout) => return Next::Late,
            Err(RecvTimeoutError::Disconnected) => Next::Done,
        };
        self.pending.pop_front();
        self.begin();
        next
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn take<R: Send + 'static>(results: &mut InOrder<usize, R>) -> Option<R> {
        loop {
            match results.next(Duration::from_millis(1)) {
                Next::Ready(result) => return Some(result),
                Next::Late => {}
                Next::Done => return None,
            }
        }
    }

    #[test]
    fn results_come_in_order_whatever_is_ready_first() {
        // The first of each pair waits for the second.
        let (sender, receiver) = mpsc::channel();
        let (sender, receiver) = (std::sync::Mutex::new(sender), std::sync::Mutex::new(receiver));
        let work = move |number: usize| {
            if number.is_multiple_of(2) && rayon::current_num_threads() > 1 {
                receiver.lock().unwrap().recv().unwrap();
            } else {
                sender.lock().unwrap().send(()).unwrap();
            }
            number * 10
        };
        let mut results = InOrder::new((0..20).collect(), work);
        let taken: Vec<usize> = std::iter::from_fn(|| take(&mut results)).collect();
        assert_eq!(taken, (0..20).map(|number| number * 10).collect::<Vec<_>>());
    }

    #[test]
    fn no_more_is_begun_than_is_taken_soon() {
        let begun = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&begun);
        let mut results = InOrder::new((0..1000).collect(), move |_: usize| _ = count.fetch_add(1, Ordering::SeqCst));
        for taken in 1..=1000 {
            take(&mut results).unwrap();
            assert!(begun.load(Ordering::SeqCst) <= taken + AHEAD * rayon::current_num_threads());
        }
        assert_eq!(take(&mut results), None);
    }
}
