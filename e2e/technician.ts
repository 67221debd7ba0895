import type { Page } from 'playwright-core';

const sectionRow = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first();

/** Opens a section of an inspection, unless it stands open. */
export async function openSection(page: Page, name: string): Promise<void> {
  const row = sectionRow(page, name);
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
}

/** Calls all that is left of a section good, with one tap. */
export async function recordSectionGood(page: Page, name: string): Promise<void> {
  await openSection(page, name);
  await page.getByRole('button', { name: 'All left are good' }).click();
  await sectionRow(page, name)
    .getByText(/^(\d+) of \1$/)
    .waitFor();
}

type MyJob = { readonly plate: string; readonly title: string; readonly done: string };

/** Starts a job from *My jobs*, does `meanwhile`, and calls it done with words; a clock that runs elsewhere is paused. */
export async function work(page: Page, job: MyJob, meanwhile?: () => Promise<void>): Promise<void> {
  const row = page
    .getByRole('listitem')
    .filter({ hasText: job.plate })
    .filter({ hasText: new RegExp(job.title, 'i') });
  await row.getByRole('button', { name: /^(Start|Go on)/ }).click();
  const dock = page.getByRole('region', { name: new RegExp(`Running on ${job.plate}: .*${job.title}`, 'i') });
  const other = page.getByRole('dialog', { name: 'Switch jobs?' });
  await dock.or(other).first().waitFor();
  if (await other.isVisible()) await other.getByRole('button', { name: /^Pause/ }).click();
  await dock.waitFor();
  await meanwhile?.();
  await dock.getByRole('button', { name: 'Done' }).click();
  const sure = page.getByRole('dialog');
  const words = sure.getByLabel('What was done (correction)');
  if (await words.isVisible()) await words.fill(job.done);
  await sure.getByRole('button', { name: 'Yes, it is done' }).click();
  await sure.waitFor({ state: 'detached' });
}
