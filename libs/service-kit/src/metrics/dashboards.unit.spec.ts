import { eventingMetrics } from '@huisrecht/eventing';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpMetrics } from './http-metrics.js';
import { openRegistry } from './registry.js';

const root = join(import.meta.dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What every service exports; histograms as Prometheus stores them. */
const exported = async (): Promise<Set<string>> => {
  const registry = openRegistry('x', '1');
  new HttpMetrics(registry);
  eventingMetrics(registry);
  const metrics = await registry.getMetricsAsJSON();
  return new Set(metrics.flatMap(({ name }) => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]));
};

const namedIn = (text: string): string[] => [
  ...new Set(text.match(/\b(huisrecht|http|nodejs|process)_[a-z0-9_]+/g) ?? []),
];

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

describe('dashboards and alerts', () => {
  const flow = JSON.parse(read('deploy/grafana/flow.json')) as { title: string; panels: Panel[] };
  const queries = flow.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  const alerts = read('deploy/prometheus/alerts.yml');

  it('speak of metrics that services have', async () => {
    const known = await exported();
    const expressions = alerts.replace(/^ +(means|first|summary|runbook):.*$/gm, '');
    const unknown = [...queries, expressions].flatMap(namedIn).filter((name) => !known.has(name));
    expect(unknown).toEqual([]);
  });

  it('the dashboard Flow shows all that eventing measures', () => {
    const shown = queries.join('\n');
    expect(flow.title).toBe('Flow');
    for (const name of [
      'huisrecht_consumer_lag',
      'huisrecht_batch_size_bucket',
      'huisrecht_batch_seconds_bucket',
      'huisrecht_messages_total',
      'huisrecht_parked_lanes',
      'huisrecht_parked_messages',
      'huisrecht_due_depth',
      'huisrecht_due_age_seconds',
      'huisrecht_outbox_depth',
      'huisrecht_outbox_age_seconds',
      'huisrecht_hints_depth',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
    ]) {
      expect(shown).toContain(name);
    }
  });

  it('each alert says what it means, what to do first, and has a test and a runbook that is there', () => {
    const tests = read('deploy/prometheus/alerts.test.yml');
    const rules = alerts.split('- alert: ').slice(1);
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      const name = rule.slice(0, rule.indexOf('\n'));
      expect(rule).toMatch(/severity: (page|ticket)/);
      for (const part of ['summary', 'means', 'first']) expect(rule).toMatch(new RegExp(`${part}: .{10}`));
      const runbook = /runbook: (\S+)/.exec(rule)?.[1] ?? '';
      expect({ name, runbook, there: existsSync(join(root, runbook)) }).toMatchObject({ there: true });
      expect(read(runbook)).toContain(`_${name}_`);
      expect(tests).toContain(name);
    }
  });
});
