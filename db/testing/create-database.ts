import pg from 'pg';

/** Makes a database on the server of `url`, empty or as a copy of `template`, and gives back its own address. */
export async function createDatabase(url: string, name: string, template = 'template1'): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database "${name}" template "${template}"`).finally(() => client.end());
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
