export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'is_email';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** The first reason a new password is refused, or null. Lengths count characters; `email` is the account's address. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const text = password.normalize('NFKC').toLowerCase();
  const length = [...text].length;
  if (length < PASSWORD_MIN) return 'too_short';
  if (length > PASSWORD_MAX) return 'too_long';
  const address = email.trim().toLowerCase();
  if (address !== '' && (text === address || text === address.split('@')[0])) return 'is_email';
  return isCommon(text) ? 'too_common' : null;
}

function isCommon(text: string): boolean {
  if (COMMON.has(text) || new Set(text).size <= 2) return true;
  // "password" dressed up: p@ssw0rd123, Password2026!, qwerty!!!!!
  const bare = text
    .replace(/[^a-z]+$/, '')
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/[^a-z]/g, '');
  return BASE_WORDS.has(bare) || RUNS.some((run) => run.includes(text));
}

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

const BASE_WORDS = new Set(
  'password passwort passphrase qwerty qwertz qwertyuiop welcome willkommen admin administrator letmein iloveyou workshop pitlane football princess sunshine dragon monkey master secret changeme superman hallo zambia lusaka'.split(
    ' ',
  ),
);

const COMMON = new Set(
  '1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 147258369a 1234qwerasdf qwer1234asdf asdf1234qwer qwerty123456 123456qwerty 123qweasdzxc abc123456789 a123456789 123456789a aa123456789 1234567890a 1234567890q 123123123123 1231231231 112233445566 1122334455 987654321a trustno1trustno1 passwordpassword adminadmin qwertyqwerty iloveyou123456 correcthorsebatterystaple michelle123 jordan123456 liverpool1 manchester1 manunited1 chelsea123 arsenal123 basketball1 volkswagen'.split(
    ' ',
  ),
);
