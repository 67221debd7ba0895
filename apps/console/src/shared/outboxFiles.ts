const NAME = 'pitlane.outbox';
const STORE = 'files';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Keeps a photo that waits to be sent, by the key of its change. Rejects where the browser keeps nothing. */
export const keepFile = (key: string, file: File): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(file, key));

/** The photo as it was kept; undefined when it is gone. */
export const keptFile = (key: string): Promise<File | undefined> =>
  inStore('readonly', (store) => store.get(key) as IDBRequest<File | undefined>);

/** Forgets a photo that was sent or thrown away. */
export const dropFile = (key: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(key));
