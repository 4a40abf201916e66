//! What is done off the interface thread, and how what comes of it gets back.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::Context;

/// Starts work in threads of their own; for tests, does it at once.
#[derive(Clone)]
pub struct Jobs {
    ctx: Context,
    inline: bool,
}

impl Jobs {
    pub fn new(ctx: Context, inline: bool) -> Self {
        Self { ctx, inline }
    }

    pub fn ctx(&self) -> &Context {
        &self.ctx
    }

    /// Everything is done at once, in the caller's thread.
    pub fn are_inline(&self) -> bool {
        self.inline
    }

    /// Does `work`, and has the window look at what came of it.
    pub fn run(&self, work: impl FnOnce() + Send + 'static) {
        if self.inline {
            work();
            self.ctx.request_repaint();
            return;
        }
        let ctx = self.ctx.clone();
        let work = move || {
            work();
            ctx.request_repaint();
        };
        let started = std::thread::Builder::new().name("aside".to_owned()).spawn(work);
        if let Err(error) = started {
            log::error!("no thread for what is done aside: {error}");
        }
    }

    /// Has the window look at what came, from whatever thread.
    pub fn wake(&self) -> impl Fn() + Send + Clone + use<> {
        let ctx = self.ctx.clone();
        move || ctx.request_repaint()
    }
}

/// Where what comes back waits until the interface takes it.
pub struct Inbox<T> {
    sender: Sender<T>,
    receiver: Receiver<T>,
}

impl<T> Default for Inbox<T> {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver }
    }
}

impl<T: Send + 'static> Inbox<T> {
    /// Has `job` done aside; what it gives comes in.
    pub fn post(&self, jobs: &Jobs, job: impl FnOnce() -> T + Send + 'static) {
        let sender = self.sender.clone();
        jobs.run(move || {
            sender.send(job()).ok();
        });
    }

    /// For a job that has more than one thing to tell.
    pub fn sender(&self) -> Sender<T> {
        self.sender.clone()
    }

    /// What came since the last time.
    pub fn take(&self) -> Vec<T> {
        self.receiver.try_iter().collect()
    }
}

/// A question that takes a moment to answer: one is answered at a time, and only the latest one waits.
pub struct Pending<Q, A> {
    wanted: Option<Q>,
    under_way: Option<Q>,
    inbox: Inbox<A>,
}

impl<Q, A> Default for Pending<Q, A> {
    fn default() -> Self {
        Self { wanted: None, under_way: None, inbox: Inbox::default() }
    }
}

impl<Q: Clone + PartialEq, A: Send + 'static> Pending<Q, A> {
    /// Asks this and nothing else; nothing new when it is being answered.
    pub fn want(&mut self, question: Q) {
        self.wanted = (self.under_way.as_ref() != Some(&question)).then_some(question);
    }

    /// What waited is no longer asked.
    pub fn want_nothing(&mut self) {
        self.wanted = None;
    }

    /// Whether the next question would be answered at once.
    pub fn is_idle(&self) -> bool {
        self.under_way.is_none()
    }

    /// Has what waits answered, when nothing else is.
    pub fn work<J>(&mut self, jobs: &Jobs, answer: impl FnOnce(Q) -> J)
    where
        J: FnOnce() -> A + Send + 'static,
    {
        if self.under_way.is_none()
            && let Some(question) = self.wanted.take()
        {
            self.under_way = Some(question.clone());
            self.inbox.post(jobs, answer(question));
        }
    }

    /// The answer, once it is there.
    pub fn take(&mut self) -> Option<A> {
        let answer = self.inbox.receiver.try_recv().ok()?;
        self.under_way = None;
        Some(answer)
    }

    /// Waits for the answer under way, but no longer than `patience`. Returns what was not begun.
    pub fn finish(&mut self, patience: Duration) -> Option<Q> {
        if self.under_way.take().is_some() {
            self.inbox.receiver.recv_timeout(patience).ok();
        }
        self.wanted.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing is answered until the test does it.
    fn asked(pending: &mut Pending<u32, u32>) -> Option<u32> {
        let mut begun = None;
        let jobs = Jobs::new(Context::default(), true);
        pending.work(&jobs, |question| {
            begun = Some(question);
            move || 10 * question
        });
        begun
    }

    #[test]
    fn one_question_is_answered_at_a_time_and_the_latest_one_is_next() {
        let mut pending = Pending::<u32, u32>::default();
        pending.want(1);
        assert_eq!(asked(&mut pending), Some(1));
        pending.want(2);
        pending.want(3);
        assert_eq!(asked(&mut pending), None, "the first one is not taken yet");
        assert_eq!(pending.take(), Some(10));
        assert_eq!(asked(&mut pending), Some(3), "the second one is no longer asked");
    }

    #[test]
    fn what_is_being_answered_is_not_asked_again() {
        let mut pending = Pending::<u32, u32>::default();
        pending.want(1);
        asked(&mut pending);
        pending.want(1);
        pending.take();
        assert_eq!(asked(&mut pending), None);
    }

    #[test]
    fn an_answer_to_what_was_forgotten_never_comes() {
        let mut pending = Pending::<u32, u32>::default();
        pending.want(1);
        asked(&mut pending);
        pending = Pending::default();
        assert_eq!(pending.take(), None);
    }

    #[test]
    fn what_waits_when_all_ends_is_given_back() {
        let mut pending = Pending::<u32, u32>::default();
        pending.want(1);
        asked(&mut pending);
        pending.want(2);
        assert_eq!(pending.finish(Duration::ZERO), Some(2));
    }
}
