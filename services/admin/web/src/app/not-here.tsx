import { ButtonLink, Buttons } from '../ui/button.js';
import { P } from '../ui/text.js';
import { useWords } from '../words/use-words.js';
import { Page } from './page.js';

/** There is no such page, or no such request. */
export function NotFound() {
  const w = useWords();
  return (
    <Page title={w.session.notFoundTitle}>
      <P>{w.session.notFoundText}</P>
      <Buttons>
        <ButtonLink to="/" kind="primary">
          {w.session.toStart}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

/** The page is for another role. */
export function Forbidden() {
  const w = useWords();
  return (
    <Page title={w.session.forbiddenTitle}>
      <P>{w.session.forbiddenText}</P>
      <Buttons>
        <ButtonLink to="/" kind="primary">
          {w.session.toStart}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
