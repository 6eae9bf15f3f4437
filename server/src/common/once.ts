/**
 * @param make works something out from an object that never changes; never gives undefined
 * @returns the same function, which works it out once for each object and keeps it as long as the object lives
 */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
