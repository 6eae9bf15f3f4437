/** What the tests of sums damage: one small table that adds up, its other cells 0. */

/** A small sound table three: twelve applications of two kinds of people, one of them carried over. */
export const SOUND = {
  "received/person": 9,
  "received/legal": 3,
  "received/total": 12,
  "granted/person": 6,
  "granted/legal": 2,
  "granted/total": 8,
  "unavailable.notHeld/person": 2,
  "unavailable.notHeld/legal": 1,
  "unavailable.notHeld/total": 3,
  "outcomeTotal/person": 8,
  "outcomeTotal/legal": 3,
  "outcomeTotal/total": 11,
  "carriedOut/person": 1,
  "carriedOut/total": 1,
};
