interface User {
  readonly name: string;
}
export function parse(text: unknown): User {
	const user = text as	User;
	return <User & { readonly age: number }>user;
}
