import { useDeferredValue, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Words of a search that stand in the address (`?q=`), so that going back finds them again. */
export function useSearchWords() {
  const params = new URLSearchParams(useSearch());
  const [path, go] = useLocation();
  const [words, setWords] = useState(params.get('q') ?? '');
  const query = useDeferredValue(words.trim());
  const known = params.get('q') ?? '';
  const rest = new URLSearchParams(params);
  if (query) rest.set('q', query);
  else rest.delete('q');
  const address = rest.size > 0 ? `${path}?${rest}` : path;
  useEffect(() => {
    if (query !== known) go(address, { replace: true });
  }, [query, known, address, go]);
  return { words, setWords, query, isNew: params.has('new'), params };
}
