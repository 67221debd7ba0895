/** Two letters for a round badge: first and last word of a name, else its first two letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = (word: string | undefined) => [...(word ?? '')][0] ?? '';
  const letters = words.length > 1 ? first(words[0]) + first(words.at(-1)) : [...(words[0] ?? '')].slice(0, 2).join('');
  return letters.toLocaleUpperCase('en');
}
