/** Deeper than any body of ours; what reads and checks it goes down level by level on the stack. */
const DEEPEST = 32;
/** The longest list that any body takes; some checks of lists take the square of it. */
const LONGEST = 10_000;

/**
 * What makes a parsed body or query too much to look at, whatever it says: looked for before anything else does.
 * @returns undefined when nothing does
 */
export const tooMuchIn = (plain: object): 'too-deep' | 'too-long' | undefined => {
  const open: { readonly value: object; readonly depth: number }[] = [{ value: plain, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth > DEEPEST) return 'too-deep';
    if (Array.isArray(value) && value.length > LONGEST) return 'too-long';
    for (const inner of Object.values(value) as unknown[])
      if (typeof inner === 'object' && inner !== null) open.push({ value: inner, depth: depth + 1 });
  }
  return undefined;
};

/** What to do about it. */
export const tooMuch = {
  'too-deep': `Send at most ${DEEPEST} levels inside each other.`,
  'too-long': `Send at most ${LONGEST} things in one list.`,
} as const;
