import { useSession } from '../session/use-session.js';
import { Button, Buttons } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Checkbox } from '../ui/fields.js';
import { Facts, P } from '../ui/text.js';
import { useWords } from '../words/use-words.js';

const Key = ({ children }: { children: string }) => <kbd className="hr-kbd">{children}</kbd>;

/** All keys of the app, and the switch that turns the one-letter ones off (WCAG 2.1.4). */
export function KeysDialog({ onClose, mayCreate }: { onClose: () => void; mayCreate: boolean }) {
  const w = useWords();
  const { preferences, savePreferences } = useSession();
  return (
    <Dialog title={w.keys.title} onClose={onClose}>
      <Facts
        items={[
          ...(mayCreate ? [[w.keys.newRequest, <Key key="n">n</Key>] as const] : []),
          [w.keys.search, <Key key="/">/</Key>],
          [
            w.keys.rows,
            <span key="rows">
              <Key>↑</Key> <Key>↓</Key>
            </span>,
          ],
          [w.keys.open, <Key key="enter">Enter</Key>],
          [w.keys.help, <Key key="?">?</Key>],
          [w.keys.escape, <Key key="esc">Esc</Key>],
        ]}
      />
      <Checkbox
        id="shortcuts-on"
        label={w.keys.on}
        checked={preferences.shortcuts}
        onChange={(shortcuts) => void savePreferences({ shortcuts })}
      />
      <P quiet small>
        {w.keys.onHint}
      </P>
      <Buttons>
        <Button kind="primary" onClick={onClose}>
          {w.common.close}
        </Button>
      </Buttons>
    </Dialog>
  );
}
