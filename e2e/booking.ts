import type { Page } from 'playwright-core';

type Wish = { readonly name: string; readonly email: string; readonly plate: string; readonly photo?: string };

/** Fills the booking page of the first shop: a service, words, a car, the second free day's first time, contact. */
export async function fillBooking(page: Page, { name, email, plate, photo }: Wish): Promise<void> {
  await page.goto('/s/dynamic/book');
  await page.getByText('Maintenance').first().click();
  await page.getByRole('checkbox', { name: /^Minor service/ }).check({ force: true });
  await page.getByLabel('What do you notice?').fill('It grinds when I brake.');
  if (photo) await page.getByLabel('Add photos').setInputFiles(photo);
  await page.getByLabel('Number plate').fill(plate);
  await page.getByLabel('Make').fill('Toyota');
  await page.getByLabel('Model').fill('Corolla');
  await page.getByLabel('Year').fill('2014');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Mobile').fill('0977 555 199');
  await page.getByRole('textbox', { name: /^Email/ }).fill(email);
  await page.getByRole('checkbox', { name: 'You may use these details for my visit' }).check({ force: true });
  const day = page.locator('label.day:not(.day-full)').nth(1);
  await day.click();
  const date = await day.locator('input').getAttribute('value');
  await page.locator(`[data-day="${date}"] label.slot:not(.slot-full)`).first().click();
}
