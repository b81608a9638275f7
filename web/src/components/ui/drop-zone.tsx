import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';

interface DropZoneProps {
  label: string;
  hint: string;
  /** As of `<input type="file">`. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped here, or chosen. */
export function DropZone({ label, hint, accept, multiple = false, disabled = false, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !disabled) onFiles([...files].slice(0, multiple ? undefined : 1));
  };
  return (
    // Who cannot drop a file chooses one by the button.

    <div
      data-drop-zone
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={cn(
        'flex flex-col items-center gap-2 rounded-md border border-dashed border-line-strong px-4 py-6 text-center transition-colors',
        over && 'border-accent-strong bg-accent-soft',
      )}
    >
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        <Upload />
        {label}
      </Button>
      <p className="text-sm text-soft">{hint}</p>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
