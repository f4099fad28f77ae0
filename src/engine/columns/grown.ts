/** `array` with room for `capacity` numbers, new ones being `fill`; the same array where it has it already. */
export function grown<Numbers extends Float64Array | Int32Array | Uint8Array>(
  array: Numbers,
  capacity: number,
  fill = 0,
): Numbers {
  if (capacity <= array.length) return array;
  const Type = array.constructor as new (length: number) => Numbers;
  const larger = new Type(capacity);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/** The numbers of groups, which are ascending; where these are all, as they lie. */
export function ofGroups<Numbers extends Float64Array | Int32Array>(numbers: Numbers, groups: Int32Array): Numbers {
  const { length } = groups;
  return groups[length - 1] === length - 1 ? (numbers.subarray(0, length) as Numbers) : picked(numbers, groups);
}

/** The numbers that stand at `places`. */
export function picked<Numbers extends Float64Array | Int32Array>(numbers: Numbers, places: Int32Array): Numbers {
  const found = new (numbers.constructor as new (length: number) => Numbers)(places.length);
  for (let i = 0; i < places.length; i++) found[i] = numbers[places[i]!]!;
  return found;
}
