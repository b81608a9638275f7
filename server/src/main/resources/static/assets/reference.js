// Shows our OpenAPI document; the token that is typed in stays in this page.
SwaggerUIBundle({
  url: '/docs/openapi',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tagsSorter: 'alpha',
  operationsSorter: 'alpha',
  validatorUrl: null,
});
