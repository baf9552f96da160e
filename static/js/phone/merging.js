// Two people typing into the same line at once: both edits are kept, by the same rule as on the server.

// The one stretch in which two texts differ: before[start, end) became `words`.
export function edit(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}

export function merged(base, theirs, mine) {
  const ours = edit(base, mine);
  const other = edit(base, theirs);
  if (mine === base || same(ours, other)) return theirs;
  if (ours.start >= other.end) return put(theirs, ours, theirs.length - base.length);
  if (ours.end <= other.start) return put(theirs, ours, 0);
  const [start, end] = [Math.min(ours.start, other.start), Math.max(ours.end, other.end)];
  return base.slice(0, start) + other.words + ours.words + base.slice(end);
}

function same(one, other) {
  return one.start === other.start && one.end === other.end && one.words === other.words;
}

function put(text, { start, end, words }, shift) {
  return text.slice(0, start + shift) + words + text.slice(end + shift);
}
