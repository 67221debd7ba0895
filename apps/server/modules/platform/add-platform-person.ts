import type pg from 'pg';
import { newId } from '../../kernel/ids.ts';
import { hashPassword } from '../../kernel/passwords.ts';
import { passwordProblem } from '../../kernel/passwords-policy.ts';
import { normalEmail } from '../../kernel/phone.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { KeyRing } from '../../kernel/secrets.ts';

/**
 * Makes (or promotes) the person who operates the install. The password is set only while the person has none, so that
 * promoting somebody never changes how they sign in. Refuses invalid_input and weak_password.
 */
export async function addPlatformPerson(
  services: { readonly auth: pg.Pool; readonly secrets: KeyRing },
  input: { readonly name: string; readonly email: string; readonly password: string },
): Promise<{ personId: string }> {
  const email = normalEmail(input.email) ?? refuse('invalid_input', 'email');
  const problem = passwordProblem(input.password, email);
  if (problem) refuse('weak_password', 'password', problem);
  const { rows } = await services.auth.query<{ id: string }>(
    `insert into auth.person (id, email_index, email_sealed, name, password_hash, platform)
     values ($1, $2, $3, $4, $5, true)
     on conflict (email_index) do update set platform = true,
       password_hash = coalesce(auth.person.password_hash, excluded.password_hash)
     returning id`,
    [
      newId(),
      services.secrets.blindIndex(email, 'person.email'),
      services.secrets.seal(email, 'person.email'),
      input.name,
      await hashPassword(input.password),
    ],
  );
  return { personId: rows[0]?.id ?? refuse('fault') };
}
