// Plain JavaScript: runs in the page before anything of it. Notes the frame in which the wanted thing is first on the
// screen, and every long task. `wanted` (selector, words) is set by the script before this one.
const noted = { useful: 0, tasks: [] };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) noted.tasks.push(task.duration);
}).observe({ type: 'longtask', buffered: true });

function there() {
  const place = document.querySelector(wanted.selector);
  const text = place?.textContent ?? '';
  return place !== null && (wanted.words.length === 0 || wanted.words.some((word) => text.includes(word)));
}
function note() {
  noted.useful = performance.now();
}
const look = new MutationObserver(() => {
  if (!there()) return;
  look.disconnect();
  // The frame after the next is painted with it.
  requestAnimationFrame(() => requestAnimationFrame(note));
});
look.observe(document, { childList: true, subtree: true, characterData: true });

globalThis.benchSeen = () => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const loaded = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const scripts = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return { paint: paint?.startTime ?? 0, useful: noted.useful, tasks: noted.tasks, scripts };
};
