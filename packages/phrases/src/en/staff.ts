/** Why a new password is refused. */
export const staff = {
  'reason.too_short': 'Use at least 10 characters.',
  'reason.too_long': 'Use at most 200 characters.',
  'reason.too_common': 'This password is on every list of guesses. Choose another one.',
  'reason.is_email': 'The password must not be your e-mail address.',
} as const;
