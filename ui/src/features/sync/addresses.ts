/* Addresses of storages, made of what a person types into fields. Whether they make sense is for the core to say. */

/** The address of a folder of a WebDAV server: what a browser or the cloud shows. */
export function serverAddress(typed: string): string {
  const address = typed.trim();
  return /^webdav\+/i.test(address) ? address : `webdav+${whole(address)}`;
}

/** The address of a bucket, or of a place in it after a slash. */
export function bucketAddress({ endpoint, name, region }: { endpoint: string; name: string; region: string }): string {
  const asked = new URLSearchParams({ endpoint: whole(endpoint.trim()) });
  if (region.trim() !== '') asked.set('region', region.trim());
  return `s3://${name.trim()}?${asked.toString()}`;
}

/** An address as a person reads it: a folder by its path. */
export function readable(address: string): string {
  if (!address.startsWith('file://')) return address;
  try {
    return decodeURIComponent(address.slice('file://'.length));
  } catch {
    return address;
  }
}

function whole(typed: string): string {
  return /^[a-z]+:\/\//i.test(typed) ? typed : `https:${'//'}${typed}`;
}
