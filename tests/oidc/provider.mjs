// A real OpenID provider for tests, on loopback: node provider.mjs PORT ADDRESS-TO-COME-BACK-TO
// Whoever logs in as "anna" is a nurse, "rut" reads figures, anybody else has no role here. Any password will do.
import Provider from "oidc-provider";

const [port, back] = process.argv.slice(2);
const roles = { anna: ["distanslotsen-nurse", "something else"], rut: ["distanslotsen-region"] };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "distanslotsen",
      client_secret: "a secret of the tests",
      redirect_uris: [back],
      grant_types: ["authorization_code"],
    },
  ],
  claims: { openid: ["sub"], profile: ["preferred_username", "roles"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, preferred_username: sub, roles: roles[sub] ?? [] }),
  }),
  cookies: { keys: ["only for tests"] },
});
provider.listen(Number(port), "127.0.0.1");
