import { useParams } from 'react-router';
import { getDossier, type DossierView } from '../../api/dossier.js';
import { getRequest } from '../../api/requests.js';
import { useResource, type Resource } from '../../api/use-resource.js';
import { decisionRoles } from '../../app/menu.js';
import { Page } from '../../app/page.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { DocumentList } from './document-list.js';
import { DocumentView } from './document-view.js';
import { SecondLook } from './second-look.js';
import { useMarks, type MarksInHand } from './use-marks.js';
import { WordsPanel } from './words-panel.js';

/** The documents of a review: what is black, what stays out, and why. Opening it is logged. */
export default function DossierPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const dossier = useResource(`dossier ${id}`, (signal) => getDossier(id, signal));
  const request = useResource(`request ${id}`, (signal) => getRequest(id, signal));
  const number = request.data?.number;
  return (
    <Loaded of={dossier} whole>
      {(data) => (
        <Page
          title={number === undefined ? w.dossier.titlePlain : w.dossier.title(number)}
          place={`/verzoeken/${id}/dossier`}
          beside={<ButtonLink to={`/verzoeken/${id}/beslissen`}>{w.dossier.toReview}</ButtonLink>}
        >
          <DossierOf key={data.round} requestId={id} data={data} etag={dossier.etag} />
        </Page>
      )}
    </Loaded>
  );
}

function DossierOf({
  requestId,
  data,
  etag,
}: {
  requestId: string;
  data: DossierView;
  etag: Resource<DossierView>['etag'];
}) {
  const w = useWords();
  const mayMark = hasRole(useSession(), ...decisionRoles);
  const inHand = useMarks(requestId, { data, etag });
  const nth = Number(useParams()['nth'] ?? 0);
  const { documents, suggestions } = data;
  const shown = documents.find((each) => each.nth === nth);
  if (documents.length === 0) {
    return (
      <div className="hr-empty">
        <H2>{w.dossier.emptyTitle}</H2>
        <P>{w.dossier.emptyText}</P>
      </div>
    );
  }
  return (
    <>
      <P>
        {w.dossier.intro} {w.dossier.logged}
      </P>
      {!mayMark && (
        <Alert kind="info">
          <P>{w.dossier.lookOnly}</P>
        </Alert>
      )}
      {inHand.merged && (
        <Alert kind="warning" announce>
          <P>{w.dossier.merged}</P>
        </Alert>
      )}
      <div className="hr-dossier">
        <div className="hr-stack hr-stack--wide">
          <DocumentList requestId={requestId} documents={documents} shown={nth} marks={inHand.marks} />
          <WordsPanel
            marks={inHand.marks}
            suggestions={suggestions}
            {...(mayMark ? { change: inHand.change } : {})}
          />
          <SecondLook inHand={inHand} mayMark={mayMark} />
        </div>
        <div className="hr-stack hr-stack--wide">
          {mayMark && <Saving inHand={inHand} />}
          {shown ? (
            <DocumentView
              key={shown.documentId}
              requestId={requestId}
              document={shown}
              documents={documents}
              inHand={inHand}
              mayMark={mayMark}
            />
          ) : (
            <div className="hr-empty">
              <P>{w.dossier.choose}</P>
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** Whether what is marked is saved. */
function Saving({ inHand: { saved, saving, unsaved, problem, save } }: { inHand: MarksInHand }) {
  const w = useWords();
  return (
    <>
      <p role="status" className="hr-small hr-quiet hr-dossier__saved">
        {saving ? w.dossier.saving : unsaved ? w.dossier.notSaved : saved.revision > 0 && w.dossier.saved}
      </p>
      <ProblemAlert problem={problem} />
      {problem && (
        <Button onClick={() => void save()} busy={saving}>
          {w.common.again}
        </Button>
      )}
    </>
  );
}
