interface PickerProps {
  max: number;
  remove: string;
  tooMany: string;
}

const LONGEST_EDGE = 2000;
const KEEP_BELOW = 700_000;

/** A photo no larger than 2000 pixels on its long edge; anything that is not a large picture comes back as it was. */
async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size < KEEP_BELOW) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  if (blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

function put(input: HTMLInputElement, files: readonly File[]): void {
  const box = new DataTransfer();
  for (const file of files) box.items.add(file);
  input.files = box.files;
}

function preview(file: File, label: string, onRemove: () => void): HTMLElement {
  const item = document.createElement('span');
  item.className = 'picker-item';
  if (file.type.startsWith('image/')) {
    const image = new Image(72, 72);
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    image.onload = () => URL.revokeObjectURL(image.src);
    item.append(image);
  } else {
    item.append(file.name);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label.replace('{name}', file.name));
  button.textContent = '×';
  button.onclick = onRemove;
  item.append(button);
  return item;
}

/** Small previews, removal and shrinking before the form is sent; a button that sends nothing but files waits for one. */
export function mount(root: HTMLElement, props: unknown): void {
  const { max, remove, tooMany } = props as PickerProps;
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  const list = root.querySelector('.picker-list');
  if (!input || !list) return;
  const send = root.closest('form')?.querySelector<HTMLElement>('[data-needs-files]');
  let files: File[] = [];
  const show = () => {
    put(input, files);
    if (send) send.hidden = files.length === 0;
    list.replaceChildren(
      ...files.map((file) =>
        preview(file, remove, () => {
          files = files.filter((other) => other !== file);
          show();
        }),
      ),
    );
  };
  if (send) send.hidden = true;
  input.addEventListener('change', async () => {
    const added = await Promise.all([...(input.files ?? [])].map(shrink));
    const all = [...files, ...added];
    files = all.slice(0, max);
    show();
    if (all.length > max) list.append(tooMany);
  });
}
