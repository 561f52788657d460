import { describe, expect, test } from 'vitest';
import { bucketAddress, readable, serverAddress } from '../src/features/sync/addresses';

describe('an address of a storage', () => {
  test('is made of what the cloud shows, with or without its beginning', () => {
    expect(serverAddress(' https://cloud.example/dav/ann ')).toBe('webdav+https://cloud.example/dav/ann');
    expect(serverAddress('cloud.example/dav')).toBe('webdav+https://cloud.example/dav');
    expect(serverAddress('webdav+http://localhost:8080/')).toBe('webdav+http://localhost:8080/');
    expect(serverAddress('http://localhost:8080/')).toBe('webdav+http://localhost:8080/');
  });

  test('is made of the parts of a bucket', () => {
    expect(bucketAddress({ endpoint: 's3.example:9000', name: 'kring/notes', region: '' })).toBe('s3://kring/notes?endpoint=https%3A%2F%2Fs3.example%3A9000');
    expect(bucketAddress({ endpoint: 'http://localhost:9000', name: ' kring ', region: 'eu-west-1' })).toBe(
      's3://kring?endpoint=http%3A%2F%2Flocalhost%3A9000&region=eu-west-1',
    );
  });

  test('is read as a path when it is a folder', () => {
    expect(readable('file:///media/my%20stick/%C3%A9t%C3%A9')).toBe('/media/my stick/été');
    expect(readable('file:///media/100%')).toBe('file:///media/100%');
    expect(readable('webdav+https://cloud.example/a%20b/')).toBe('webdav+https://cloud.example/a%20b/');
  });
});
