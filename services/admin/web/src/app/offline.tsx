import { useSyncExternalStore } from 'react';
import { useWords } from '../words/use-words.js';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says that there is no network, for as long as there is none. */
export function Offline() {
  const w = useWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="hr-offline">
          <strong>{w.session.offlineTitle}</strong> {w.session.offlineText}
        </p>
      )}
    </div>
  );
}
