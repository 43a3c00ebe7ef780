import { Button, Buttons } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { P } from '../ui/text.js';
import { useWords } from '../words/use-words.js';
import { loginAddress } from './login-address.js';

/** The session has ended while somebody worked: what is safe, and the way on. */
export function Expired() {
  const w = useWords();
  const logIn = () => location.assign(loginAddress());
  return (
    <Dialog title={w.session.expiredTitle} onClose={logIn}>
      <P>{w.session.expiredText}</P>
      <Buttons>
        <Button kind="primary" onClick={logIn}>
          {w.session.expiredButton}
        </Button>
      </Buttons>
    </Dialog>
  );
}

/** The session is about to end: one press keeps it. */
export function Ending({ minutes, onStay }: { minutes: number; onStay: () => void }) {
  const w = useWords();
  return (
    <Dialog title={w.session.endingTitle} onClose={onStay}>
      <P>{w.session.endingText(minutes)}</P>
      <Buttons>
        <Button kind="primary" onClick={onStay}>
          {w.session.endingButton}
        </Button>
      </Buttons>
    </Dialog>
  );
}
