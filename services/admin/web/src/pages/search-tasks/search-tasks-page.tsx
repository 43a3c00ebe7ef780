import { Link, useSearchParams } from 'react-router';
import { getSearchTasks, type SearchTask } from '../../api/processor-sync.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { dayOf, daysBetween, sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { ButtonLink } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { Badge, H2, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

const shown = ['open', 'answered', 'everything'] as const;

/** The places that I am asked to search. */
export default function SearchTasksPage() {
  const w = useWords();
  const session = useSession();
  const [query] = useSearchParams();
  const which = shown.find((each) => each === query.get('toon')) ?? 'open';
  const tasks = useResource(
    `tasks ${which}`,
    (signal) =>
      getSearchTasks(
        { mine: which !== 'everything', status: which === 'answered' ? 'answered' : 'open' },
        signal,
      ),
    30_000,
  );
  const tabs = shown.filter(
    (each) => each !== 'everything' || hasRole(session, 'privacy-officer', 'team-lead'),
  );
  return (
    <Page title={w.searchTasks.title}>
      <P>{w.searchTasks.intro}</P>
      <nav className="hr-tabs" aria-label={w.searchTasks.filters}>
        <ul>
          {tabs.map((each) => (
            <li key={each}>
              <Link
                to={each === 'open' ? '/zoektaken' : `/zoektaken?toon=${each}`}
                aria-current={each === which ? 'page' : undefined}
              >
                {w.searchTasks[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Loaded of={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="hr-empty">
              <H2>{w.searchTasks.emptyTitle}</H2>
              <P>{w.searchTasks.emptyText}</P>
            </div>
          ) : (
            <ul className="hr-lines">
              {items.map((task) => (
                <TaskLine key={task.taskId} task={task} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function TaskLine({ task }: { task: SearchTask }) {
  const w = useWords();
  const { language } = useLanguage();
  const left = daysBetween(dayOf(new Date()), task.answerBy);
  return (
    <li className="hr-row hr-row--apart">
      <div className="hr-stack hr-stack--tight">
        <H2>{task.place}</H2>
        <p>
          {w.request.before(sayDay(task.answerBy, language))}{' '}
          {task.status === 'open' ? (
            <Badge tone={left < 0 ? 'danger' : left <= 3 ? 'warning' : 'neutral'}>
              {left < 0 ? w.searchTasks.late(w.common.days(-left)) : w.clocks.left(left)}
            </Badge>
          ) : (
            <Badge tone="safe">{w.searchTasks.states[task.status]}</Badge>
          )}
        </p>
        {task.assignedTo !== undefined && !task.mine && (
          <P quiet small>
            {task.assignedTo}
          </P>
        )}
      </div>
      <ButtonLink to={`/zoektaken/${task.taskId}`} kind={task.status === 'open' ? 'primary' : 'secondary'}>
        {w.searchTasks.openTask} <span className="hr-visually-hidden">: {task.place}</span>
      </ButtonLink>
    </li>
  );
}
