import { useEffect, useRef } from 'react';
import { shortcutOf, type Shortcut } from './shortcuts.js';

/** Lets one-letter keys do something, as long as they are on. */
export function useShortcuts(on: boolean, actions: Partial<Record<Shortcut, () => void>>): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const { key, ctrlKey, metaKey, altKey, defaultPrevented, repeat } = event;
      const shortcut = shortcutOf({
        key,
        ctrlKey,
        metaKey,
        altKey,
        defaultPrevented,
        repeat,
        targetTag: target.tagName,
        targetEditable: target.isContentEditable,
      });
      const action = shortcut && now.current[shortcut];
      if (!action || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}
