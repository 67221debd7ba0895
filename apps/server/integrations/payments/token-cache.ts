type Token = { readonly value: string; readonly until: number };

/** Tokens of vendors by account; asked for again half a minute (or a sixth of a short life) before they run out. */
export function tokenCache() {
  const kept = new Map<string, Token>();
  const running = new Map<string, Promise<Token>>();
  return {
    async get(account: string, ask: () => Promise<{ value: string; seconds: number }>): Promise<string> {
      const now = Date.now();
      const known = kept.get(account);
      if (known && known.until > now) return known.value;
      const asking =
        running.get(account) ??
        ask().then(({ value, seconds }) => ({
          value,
          until: Date.now() + (seconds - Math.min(30, seconds / 6)) * 1000,
        }));
      running.set(account, asking);
      try {
        const token = await asking;
        kept.set(account, token);
        return token.value;
      } finally {
        running.delete(account);
      }
    },
    drop: (account: string) => void kept.delete(account),
  };
}
