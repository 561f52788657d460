/* Where devices are to meet, as a person says it: a folder, a WebDAV server, a bucket. */
import { t } from '../../shared/fluent.svelte';
import { bucketAddress, serverAddress } from './addresses';

const KINDS = ['folder', 'server', 'bucket'] as const;
export type Kind = (typeof KINDS)[number];

export class Meeting {
  kind = $state<Kind>('folder');
  server = $state('');
  bucket = $state({ endpoint: '', name: '', region: '' });
  login = $state({ name: '', secret: '' });

  /** Whether a server or a bucket is said. */
  get complete(): boolean {
    return this.kind === 'server' ? this.server.trim() !== '' : this.bucket.endpoint.trim() !== '' && this.bucket.name.trim() !== '';
  }

  /** The address of the server or the bucket. */
  get address(): string {
    return this.kind === 'server' ? serverAddress(this.server) : bucketAddress(this.bucket);
  }

  get options() {
    return KINDS.map((value) => ({ value, label: t(`sync-where-${value}`) }));
  }
}
