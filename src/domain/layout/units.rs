//! Measures: millimetres, points, and the two units of the standard, 字 and 行.

use serde::Serialize;

/// Millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Mm(pub f64);

/// Points of 1/72 inch.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Points(pub f64);

impl Points {
    /// The same length in millimetres.
    pub fn mm(self) -> Mm {
        Mm(self.0 * 25.4 / 72.0)
    }
}

impl Mm {
    /// The same length in points.
    pub fn points(self) -> Points {
        Points(self.0 * 72.0 / 25.4)
    }

    /// The same length in twips (1/20 pt), rounded.
    #[expect(clippy::cast_possible_truncation, reason = "no length on a page exceeds i32")]
    pub fn twips(self) -> i32 {
        (self.points().0 * 20.0).round() as i32
    }
}

impl std::ops::Add for Mm {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Mm {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
