import type { Page } from 'playwright-core';
import { picture, tooWide, violations } from './browser.js';

/** A page in a state, how to get there, and what to see before looking. */
export interface Look {
  readonly name: string;
  readonly path: string;
  readonly heading: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Looks at a page of somebody who is logged in: with axe, whether it fits, its title; and keeps a picture. */
export async function lookAt(page: Page, app: string, look: Look, kind: string): Promise<void> {
  const { name, path, heading, prepare } = look;
  await page.goto(new URL(path, app).href);
  await page.evaluate(() => sessionStorage.clear());
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await prepare?.(page);
  await page.getByText('Bezig met ophalen').waitFor({ state: 'detached' });
  await picture(page, `${name}-${kind}`);
  expect(await violations(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe(`${heading} – Huisrecht`);
}
