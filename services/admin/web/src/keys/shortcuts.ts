/** What a key press must tell to know whether it is a shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly repeat: boolean;
  /** Tag of what has the focus, in capitals. */
  readonly targetTag: string;
  readonly targetEditable: boolean;
}

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** The one-letter keys of the app: `n` new request, `/` search, `?` all keys. */
export const shortcutKeys = ['n', '/', '?'] as const;
export type Shortcut = (typeof shortcutKeys)[number];

/** The shortcut that a key press means; none while somebody types, or together with Ctrl, Alt or Cmd. */
export function shortcutOf(press: KeyPress): Shortcut | undefined {
  if (press.defaultPrevented || press.repeat || press.ctrlKey || press.metaKey || press.altKey)
    return undefined;
  if (typing.has(press.targetTag) || press.targetEditable) return undefined;
  return shortcutKeys.find((key) => key === press.key);
}

/**
 * The row to go to in a list.
 * @param current index of the row with the focus; -1 when none has it
 * @returns an index, or undefined when the key moves nothing
 */
export function rowAfter(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
      return Math.max(0, current < 0 ? 0 : current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
