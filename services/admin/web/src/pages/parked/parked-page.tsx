import { useState } from 'react';
import { getParked, servicesWithWork, type ParkedLane, type ServiceWithWork } from '../../api/ops.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { LaneLine } from './lane-line.js';

/** What got stuck, in every service, with what it blocks and what can be done. */
export default function ParkedPage() {
  const w = useWords();
  const [counts, setCounts] = useState<Readonly<Partial<Record<ServiceWithWork, number>>>>({});
  const known = servicesWithWork.every((service) => counts[service] !== undefined);
  const nothing = known && servicesWithWork.every((service) => counts[service] === 0);
  return (
    <Page title={w.parked.title}>
      <P>{w.parked.intro}</P>
      {nothing && (
        <div className="hr-empty">
          <H2>{w.parked.emptyTitle}</H2>
          <P>{w.parked.emptyText}</P>
        </div>
      )}
      {servicesWithWork.map((service) => (
        <ParkedAt
          key={service}
          service={service}
          onCount={(count) =>
            setCounts((last) => (last[service] === count ? last : { ...last, [service]: count }))
          }
        />
      ))}
    </Page>
  );
}

function ParkedAt({ service, onCount }: { service: ServiceWithWork; onCount: (count: number) => void }) {
  const w = useWords();
  const [more, setMore] = useState<readonly ParkedLane[]>([]);
  const [next, setNext] = useState<string>();
  const first = useResource(
    `parked ${service}`,
    async (signal) => {
      const answer = await getParked(service, undefined, signal);
      setMore([]);
      setNext(answer.data.next);
      onCount(answer.data.items.length);
      return answer;
    },
    30_000,
  );
  const name = w.parked.services[service] ?? service;
  if (first.problem && !first.data) {
    return first.problem.status === 404 || first.problem.status >= 500 || first.problem.status === 0 ? (
      <Alert kind="warning">
        <P>{w.parked.away(name)}</P>
      </Alert>
    ) : (
      <ProblemAlert problem={first.problem} />
    );
  }
  const lanes = [...(first.data?.items ?? []), ...more];
  if (lanes.length === 0) return null;
  const addPage = async (after: string) => {
    const { data } = await getParked(service, after, new AbortController().signal);
    setMore((last) => [...last, ...data.items]);
    setNext(data.next);
  };
  return (
    <section className="hr-stack" aria-labelledby={`at-${service}`}>
      <H2 id={`at-${service}`}>{name}</H2>
      <ul className="hr-lines">
        {lanes.map((lane) => (
          <LaneLine key={lane.id} service={service} lane={lane} reload={first.reload} />
        ))}
      </ul>
      {next !== undefined && (
        <Buttons>
          <Button onClick={() => void addPage(next)}>{w.common.more}</Button>
        </Buttons>
      )}
    </section>
  );
}
