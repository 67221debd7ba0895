import { API } from '@pitlane/client/address';
import { newKey } from '@pitlane/client/key';
import { ProblemError, problemFrom, unreachable } from '@pitlane/client/problem';
import type { CallOf, OutputOf } from '@pitlane/contracts/core';
import type { importEInvoice } from '@pitlane/contracts/documents';
import type { uploadFile } from '@pitlane/contracts/media';

/** What pickers offer; the server looks at the contents itself. */
export const acceptedFiles = 'image/jpeg,image/png,image/heic,image/heif,image/webp,application/pdf';

/** Sends a photo or document (multipart/form-data, up to 10 MB). Throws `ProblemError`. */
export async function upload(file: File, about: CallOf<typeof uploadFile>): Promise<OutputOf<typeof uploadFile>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(about)) if (value !== undefined) form.append(name, String(value));
  return sendForm('/files', form, file);
}

/** Takes in an electronic invoice a supplier sent. Throws `ProblemError`. */
export const uploadEInvoice = (file: File): Promise<OutputOf<typeof importEInvoice>> =>
  sendForm('/received-invoices', new FormData(), file);

/** The file travels last, so that the server knows its place before it reads it. */
async function sendForm<T>(path: string, form: FormData, file: File): Promise<T> {
  form.append('file', file, file.name);
  const response = await fetch(`${API}${path}`, {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'idempotency-key': newKey() },
  }).catch((cause: unknown) => {
    throw new ProblemError(unreachable(String(cause)));
  });
  if (!response.ok) throw new ProblemError(await problemFrom(response));
  return response.json() as Promise<T>;
}
