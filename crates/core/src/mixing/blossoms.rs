//! The graph in which a heaviest matching is looked for. Pure.
//!
//! Edmonds' algorithm with dual values, in time of the third power of the number of vertices, as Galil describes it ("Efficient
//! algorithms for finding maximum matching in graphs", 1986). An odd ring of vertices that could be matched in more than one way is
//! shrunk into one vertex, a blossom, and opened again when that is decided.

use std::collections::VecDeque;

/// An edge between two vertices, none of them a blossom.
#[derive(Clone, Copy, Default)]
struct Edge {
    from: usize,
    to: usize,
    weight: i128,
}

/// Where a vertex or blossom stands in the search for a longer path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Not reached.
    Free,
    /// An even number of steps from a vertex without a mate.
    Even,
    /// An odd number of steps.
    Odd,
}

/// Vertices are counted from 1; 0 is none. Numbers beyond the vertices are blossoms.
pub struct Graph {
    vertices: usize,
    /// The highest number that is in use.
    used: usize,
    edges: Vec<Vec<Edge>>,
    /// Dual values; those of vertices are doubled weights.
    label: Vec<i128>,
    mate: Vec<usize>,
    /// For a vertex or blossom that is not even, the even vertex with the cheapest edge to it.
    slack: Vec<usize>,
    /// The outermost blossom that a vertex or blossom is in.
    outer: Vec<usize>,
    /// The vertex from which it was reached.
    parent: Vec<usize>,
    /// What a blossom is made of, around the ring.
    ring: Vec<Vec<usize>>,
    /// Which part of a blossom's ring holds a vertex.
    part: Vec<Vec<usize>>,
    mark: Vec<Mark>,
    seen: Vec<u32>,
    turn: u32,
    waiting: VecDeque<usize>,
}

impl Graph {
    /// A graph without an edge.
    pub fn new(vertices: usize) -> Self {
        // Blossoms nest, and never more than half as many as there are vertices.
        let size = vertices + vertices / 2 + 2;
        let mut edges = vec![vec![Edge::default(); size]; size];
        let mut part = vec![vec![0; vertices + 1]; size];
        for u in 1..=vertices {
            for (v, edge) in edges[u].iter_mut().enumerate().take(vertices + 1).skip(1) {
                *edge = Edge { from: u, to: v, weight: 0 };
            }
            part[u][u] = u;
        }
        Self {
            vertices,
            used: vertices,
            edges,
            label: vec![0; size],
            mate: vec![0; size],
            slack: vec![0; size],
            outer: (0..size).map(|number| if number <= vertices { number } else { 0 }).collect(),
            parent: vec![0; size],
            ring: vec![Vec::new(); size],
            part,
            mark: vec![Mark::Free; size],
            seen: vec![0; size],
            turn: 0,
            waiting: VecDeque::new(),
        }
    }

    /// Adds an edge; its weight is more than 0.
    pub fn join(&mut self, u: usize, v: usize, weight: i128) {
        self.edges[u][v].weight = weight;
        self.edges[v][u].weight = weight;
    }

    /// Finds the matching that weighs most, and gives the mate of each vertex; 0 is none.
    pub fn solve(mut self) -> Vec<usize> {
        let most = self.edges.iter().flatten().map(|edge| edge.weight).max().unwrap_or_default();
        self.label[1..=self.vertices].fill(most);
        while self.grow() {}
        self.mate.truncate(self.vertices + 1);
        self.mate
    }

    /// How far an edge is from being tight.
    fn distance(&self, edge: Edge) -> i128 {
        self.label[edge.from] + self.label[edge.to] - 2 * self.edges[edge.from][edge.to].weight
    }

    fn note_slack(&mut self, u: usize, x: usize) {
        let known = self.slack[x];
        if known == 0 || self.distance(self.edges[u][x]) < self.distance(self.edges[known][x]) {
            self.slack[x] = u;
        }
    }

    fn find_slack(&mut self, x: usize) {
        self.slack[x] = 0;
        for u in 1..=self.vertices {
            let outer = self.outer[u];
            if self.edges[u][x].weight > 0 && outer != x && self.mark[outer] == Mark::Even {
                self.note_slack(u, x);
            }
        }
    }

    /// Lets all vertices of `x` look for edges.
    fn wake(&mut self, x: usize) {
        if x <= self.vertices {
            self.waiting.push_back(x);
        } else {
            for inner in self.ring[x].clone() {
                self.wake(inner);
            }
        }
    }

    fn set_outer(&mut self, x: usize, outer: usize) {
        self.outer[x] = outer;
        if x > self.vertices {
            for inner in self.ring[x].clone() {
                self.set_outer(inner, outer);
            }
        }
    }

    /// Where a part stands in the ring of `b`, counted along the side on which that is even.
    fn even_place(&mut self, b: usize, part: usize) -> usize {
        let place = self.ring[b].iter().position(|inner| *inner == part).unwrap_or_default();
        if place % 2 == 0 {
            return place;
        }
        self.ring[b][1..].reverse();
        self.ring[b].len() - place
    }

    fn set_mate(&mut self, u: usize, v: usize) {
        let edge = self.edges[u][v];
        self.mate[u] = edge.to;
        if u <= self.vertices {
            return;
        }
        let part = self.part[u][edge.from];
        let place = self.even_place(u, part);
        for at in 0..place {
            let (one, other) = (self.ring[u][at], self.ring[u][at ^ 1]);
            self.set_mate(one, other);
        }
        self.set_mate(part, v);
        self.ring[u].rotate_left(place);
    }

    /// Turns the pairs along the path from `u` to its root.
    fn augment(&mut self, mut u: usize, mut v: usize) {
        loop {
            let next = self.outer[self.mate[u]];
            self.set_mate(u, v);
            if next == 0 {
                return;
            }
            let before = self.outer[self.parent[next]];
            self.set_mate(next, before);
            (u, v) = (before, next);
        }
    }

    /// Where the paths of two meet, or 0.
    fn meeting(&mut self, mut u: usize, mut v: usize) -> usize {
        self.turn += 1;
        while u != 0 || v != 0 {
            if u != 0 {
                if self.seen[u] == self.turn {
                    return u;
                }
                self.seen[u] = self.turn;
                u = self.outer[self.mate[u]];
                if u != 0 {
                    u = self.outer[self.parent[u]];
                }
            }
            (u, v) = (v, u);
        }
        0
    }

    /// One side of a new ring, from `x` up to where the sides meet.
    fn side(&mut self, mut x: usize, meeting: usize) -> Vec<usize> {
        let mut side = Vec::new();
        while x != meeting {
            let mate = self.outer[self.mate[x]];
            side.extend([x, mate]);
            self.wake(mate);
            x = self.outer[self.parent[mate]];
        }
        side
    }

    fn shrink(&mut self, u: usize, meeting: usize, v: usize) {
        let b = (self.vertices + 1..=self.used).find(|b| self.outer[*b] == 0).unwrap_or(self.used + 1);
        self.used = self.used.max(b);
        self.label[b] = 0;
        self.mark[b] = Mark::Even;
        self.mate[b] = self.mate[meeting];
        let mut ring = vec![meeting];
        ring.extend(self.side(u, meeting).into_iter().rev());
        ring.extend(self.side(v, meeting));
        self.ring[b] = ring.clone();
        self.set_outer(b, b);
        for x in 1..=self.used {
            self.edges[b][x].weight = 0;
            self.edges[x][b].weight = 0;
        }
        self.part[b].fill(0);
        for inner in ring {
            for x in 1..=self.used {
                let (known, new) = (self.edges[b][x], self.edges[inner][x]);
                let better = known.weight == 0 || self.distance(new) < self.distance(known);
                if new.weight > 0 && better {
                    self.edges[b][x] = new;
                    self.edges[x][b] = self.edges[x][inner];
                }
            }
            for x in 1..=self.vertices {
                if self.part[inner][x] != 0 {
                    self.part[b][x] = inner;
                }
            }
        }
        self.find_slack(b);
    }

    fn open(&mut self, b: usize) {
        for inner in self.ring[b].clone() {
            self.set_outer(inner, inner);
        }
        let entered = self.part[b][self.edges[b][self.parent[b]].from];
        let place = self.even_place(b, entered);
        for at in (0..place).step_by(2) {
            let (odd, even) = (self.ring[b][at], self.ring[b][at + 1]);
            self.parent[odd] = self.edges[even][odd].from;
            self.mark[odd] = Mark::Odd;
            self.mark[even] = Mark::Even;
            self.slack[odd] = 0;
            self.find_slack(even);
            self.wake(even);
        }
        self.mark[entered] = Mark::Odd;
        self.parent[entered] = self.parent[b];
        for at in place + 1..self.ring[b].len() {
            let free = self.ring[b][at];
            self.mark[free] = Mark::Free;
            self.find_slack(free);
        }
        self.outer[b] = 0;
    }

    /// Takes a tight edge. True when it made one pair more.
    fn take(&mut self, edge: Edge) -> bool {
        let (u, v) = (self.outer[edge.from], self.outer[edge.to]);
        match self.mark[v] {
            Mark::Free => {
                self.parent[v] = edge.from;
                self.mark[v] = Mark::Odd;
                let next = self.outer[self.mate[v]];
                self.slack[v] = 0;
                self.slack[next] = 0;
                self.mark[next] = Mark::Even;
                self.wake(next);
            }
            Mark::Even => {
                let meeting = self.meeting(u, v);
                if meeting == 0 {
                    self.augment(u, v);
                    self.augment(v, u);
                    return true;
                }
                self.shrink(u, meeting, v);
            }
            Mark::Odd => {}
        }
        false
    }

    /// Looks for one pair more. False when there is none.
    fn grow(&mut self) -> bool {
        self.mark.fill(Mark::Free);
        self.slack.fill(0);
        self.waiting.clear();
        for x in 1..=self.used {
            if self.outer[x] == x && self.mate[x] == 0 {
                self.parent[x] = 0;
                self.mark[x] = Mark::Even;
                self.wake(x);
            }
        }
        if self.waiting.is_empty() {
            return false;
        }
        loop {
            if self.spread() {
                return true;
            }
            if !self.adjust() {
                return false;
            }
            self.waiting.clear();
            for x in 1..=self.used {
                let from = self.slack[x];
                if self.outer[x] == x && from != 0 && self.outer[from] != x {
                    let edge = self.edges[from][x];
                    if self.distance(edge) == 0 && self.take(edge) {
                        return true;
                    }
                }
            }
            for b in self.vertices + 1..=self.used {
                if self.outer[b] == b && self.mark[b] == Mark::Odd && self.label[b] == 0 {
                    self.open(b);
                }
            }
        }
    }

    /// Follows tight edges from the vertices that wait. True when that made one pair more.
    fn spread(&mut self) -> bool {
        while let Some(u) = self.waiting.pop_front() {
            if self.mark[self.outer[u]] == Mark::Odd {
                continue;
            }
            for v in 1..=self.vertices {
                let edge = self.edges[u][v];
                if edge.weight == 0 || self.outer[u] == self.outer[v] {
                    continue;
                }
                if self.distance(edge) != 0 {
                    self.note_slack(u, self.outer[v]);
                } else if self.take(edge) {
                    return true;
                }
            }
        }
        false
    }

    /// Moves the dual values until another edge is tight. False when no pair more is worth it.
    fn adjust(&mut self) -> bool {
        let mut step = i128::MAX;
        for b in self.vertices + 1..=self.used {
            if self.outer[b] == b && self.mark[b] == Mark::Odd {
                step = step.min(self.label[b] / 2);
            }
        }
        for x in 1..=self.used {
            if self.outer[x] == x && self.slack[x] != 0 {
                let distance = self.distance(self.edges[self.slack[x]][x]);
                match self.mark[x] {
                    Mark::Free => step = step.min(distance),
                    Mark::Even => step = step.min(distance / 2),
                    Mark::Odd => {}
                }
            }
        }
        let even = |u: &usize| self.mark[self.outer[*u]] == Mark::Even;
        if (1..=self.vertices).filter(even).any(|u| self.label[u] <= step) {
            return false;
        }
        for u in 1..=self.vertices {
            match self.mark[self.outer[u]] {
                Mark::Even => self.label[u] -= step,
                Mark::Odd => self.label[u] += step,
                Mark::Free => {}
            }
        }
        for b in self.vertices + 1..=self.used {
            match self.mark[b] {
                _ if self.outer[b] != b => {}
                Mark::Even => self.label[b] += 2 * step,
                Mark::Odd => self.label[b] -= 2 * step,
                Mark::Free => {}
            }
        }
        true
    }
}
