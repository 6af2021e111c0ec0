//! What a press, a drag or a key does to the chosen years.

use super::{Axis, Span};
use crate::model::date::Year;
use crate::model::period::Period;

/// An end of the chosen years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// The first year.
    First,
    /// The last year.
    Last,
}

/// What a press takes hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// One end.
    End(Handle),
    /// All chosen years together.
    Middle,
    /// Nothing yet: a drag chooses new years.
    Fresh,
}

/// A drag as it began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// What it holds.
    pub grip: Grip,
    /// The years that were chosen.
    pub from: Span,
    /// Where it was pressed.
    pub x: f64,
}

/// A key pressed on a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One year back.
    Back,
    /// One year on.
    On,
    /// To the band before.
    BandBack,
    /// To the band after.
    BandOn,
    /// As far back as possible.
    Home,
    /// As far on as possible.
    End,
}

/// Of a narrow range, this share stays for taking hold of it as a whole; the handles share the rest.
const MIDDLE_SHARE: f64 = 1.0 / 3.0;

/// What a press at `x` takes hold of: the nearer end within `reach_px`, else the range around it, else nothing.
pub fn grip(axis: Axis, chosen: Option<Period>, x: f64, reach_px: f64) -> Grip {
    let (left, right) = axis.extent(chosen);
    // From outside a handle reaches its full reach, from inside at most a third of the range.
    let inner_px = reach_px.min((right - left) * (1.0 - MIDDLE_SHARE) / 2.0);
    let is_near = |edge: f64, inwards: f64| {
        let distance = (x - edge) * inwards;
        if distance < 0.0 { -distance <= reach_px } else { distance <= inner_px }
    };
    let (is_near_first, is_near_last) = (is_near(left, 1.0), is_near(right, -1.0));
    match (is_near_first, is_near_last) {
        (true, true) if x > (left + right) / 2.0 => Grip::End(Handle::Last),
        (true, _) => Grip::End(Handle::First),
        (_, true) => Grip::End(Handle::Last),
        _ if chosen.is_some() && (left..=right).contains(&x) => Grip::Middle,
        _ => Grip::Fresh,
    }
}

/// The years that `drag` has chosen when the pointer is at `x`.
pub fn dragged(axis: Axis, drag: Drag, x: f64) -> Span {
    let Drag { grip, from, x: start } = drag;
    let all = axis.span();
    match grip {
        Grip::End(Handle::First) => {
            let first = axis.edge_at(axis.x(from.first) + x - start);
            Span { first: first.min(from.last), last: from.last }
        }
        Grip::End(Handle::Last) => {
            let last = axis.edge_at(axis.x(from.last + 1) + x - start) - 1;
            Span { first: from.first, last: last.max(from.first) }
        }
        Grip::Middle => {
            // Moved as a whole, until one end meets the end of the axis.
            let length = from.last - from.first;
            let first = axis.edge_at(axis.x(from.first) + x - start).min(all.last - length);
            Span { first, last: first + length }
        }
        Grip::Fresh => Span::new(axis.year_at(start), axis.year_at(x)),
    }
}

/// The years chosen after a key moved `handle`; the two handles may meet and never cross.
pub fn stepped(axis: Axis, bands: &[Period], chosen: Span, handle: Handle, step: Step) -> Span {
    let all = axis.span();
    let (year, low, high) = match handle {
        Handle::First => (chosen.first, all.first, chosen.last),
        Handle::Last => (chosen.last, chosen.first, all.last),
    };
    // The years at which bands begin, for the first year, or end, for the last.
    let stops = || {
        bands.iter().filter_map(move |band| match handle {
            Handle::First => band.first(),
            Handle::Last => band.last(),
        })
    };
    let target = match step {
        Step::Back => year - 1,
        Step::On => year + 1,
        Step::BandBack => stops().filter(|stop| *stop < year).max().unwrap_or(low),
        Step::BandOn => stops().filter(|stop| *stop > year).min().unwrap_or(high),
        Step::Home => low,
        Step::End => high,
    };
    let target: Year = target.clamp(low, high);
    match handle {
        Handle::First => Span { first: target, ..chosen },
        Handle::Last => Span { last: target, ..chosen },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten years, ten pixels each.
    fn axis() -> Axis {
        Axis::new(1980, 1989, 100.0).unwrap()
    }

    fn period(first: Year, last: Year) -> Option<Period> {
        Period::new(Some(first), Some(last))
    }

    fn drag(grip: Grip, first: Year, last: Year, from: f64, to: f64) -> (Year, Year) {
        let span = dragged(axis(), Drag { grip, from: Span::new(first, last), x: from }, to);
        (span.first, span.last)
    }

    #[test]
    fn the_nearer_end_is_taken_and_the_middle_stays_reachable() {
        // 1982 to 1985 lies from 20 to 60.
        let chosen = period(1982, 1985);
        let grips: Vec<Grip> =
            [7.0, 9.0, 31.0, 33.0, 40.0, 47.0, 49.0, 71.0, 73.0].map(|x| grip(axis(), chosen, x, 12.0)).to_vec();
        let (first, last) = (Grip::End(Handle::First), Grip::End(Handle::Last));
        assert_eq!(
            grips,
            [Grip::Fresh, first, first, Grip::Middle, Grip::Middle, Grip::Middle, last, last, Grip::Fresh]
        );
        // One year, from 50 to 60: a third for each.
        let one = period(1985, 1985);
        assert_eq!([52.0, 55.0, 58.0].map(|x| grip(axis(), one, x, 22.0)), [first, Grip::Middle, last]);
    }

    #[test]
    fn all_years_have_handles_and_no_middle() {
        assert_eq!(grip(axis(), None, -6.0, 12.0), Grip::End(Handle::First));
        assert_eq!(grip(axis(), None, 106.0, 12.0), Grip::End(Handle::Last));
        assert_eq!(grip(axis(), None, 50.0, 12.0), Grip::Fresh);
    }

    #[test]
    fn an_end_follows_the_pointer_and_stops_at_the_other() {
        let (first, last) = (Grip::End(Handle::First), Grip::End(Handle::Last));
        assert_eq!(drag(first, 1980, 1989, 3.0, 24.0), (1982, 1989));
        assert_eq!(drag(first, 1982, 1985, 20.0, 99.0), (1985, 1985));
        assert_eq!(drag(first, 1982, 1985, 20.0, -99.0), (1980, 1985));
        assert_eq!(drag(last, 1982, 1985, 60.0, 0.0), (1982, 1982));
        assert_eq!(drag(last, 1982, 1985, 58.0, 400.0), (1982, 1989));
    }

    #[test]
    fn the_middle_moves_without_changing_length() {
        assert_eq!(drag(Grip::Middle, 1982, 1985, 40.0, 61.0), (1984, 1987));
        assert_eq!(drag(Grip::Middle, 1982, 1985, 40.0, 400.0), (1986, 1989));
        assert_eq!(drag(Grip::Middle, 1982, 1985, 40.0, -400.0), (1980, 1983));
    }

    #[test]
    fn a_fresh_drag_takes_every_year_that_it_touches_in_either_direction() {
        assert_eq!(drag(Grip::Fresh, 1980, 1989, 35.0, 62.0), (1983, 1986));
        assert_eq!(drag(Grip::Fresh, 1980, 1989, 62.0, 35.0), (1983, 1986));
        assert_eq!(drag(Grip::Fresh, 1980, 1989, 35.0, 36.0), (1983, 1983));
    }

    #[test]
    fn keys_move_by_years_bands_and_to_the_limits() {
        let bands = [period(1980, 1982).unwrap(), period(1983, 1986).unwrap(), Period::new(Some(1987), None).unwrap()];
        let step = |first, last, handle, step| {
            let span = stepped(axis(), &bands, Span::new(first, last), handle, step);
            (span.first, span.last)
        };
        assert_eq!(step(1980, 1989, Handle::First, Step::Back), (1980, 1989));
        assert_eq!(step(1980, 1989, Handle::First, Step::On), (1981, 1989));
        assert_eq!(step(1984, 1989, Handle::First, Step::BandOn), (1987, 1989));
        assert_eq!(step(1984, 1989, Handle::First, Step::BandBack), (1983, 1989));
        assert_eq!(step(1987, 1988, Handle::First, Step::BandOn), (1988, 1988));
        assert_eq!(step(1980, 1989, Handle::Last, Step::BandBack), (1980, 1986));
        assert_eq!(step(1980, 1986, Handle::Last, Step::BandOn), (1980, 1989));
        assert_eq!(step(1984, 1986, Handle::Last, Step::Home), (1984, 1984));
        assert_eq!(step(1984, 1986, Handle::First, Step::End), (1986, 1986));
    }
}
