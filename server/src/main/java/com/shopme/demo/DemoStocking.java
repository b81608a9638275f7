package com.shopme.demo;

import static java.util.Objects.requireNonNull;

import com.shopme.catalog.AddProduct;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.CategoryId;
import com.shopme.catalog.Named;
import com.shopme.catalog.ServiceId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.identity.Users;
import com.shopme.platform.Settings;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.Numbers;
import com.shopme.workspace.Members;
import com.shopme.workspace.NewWorkspace;
import com.shopme.workspace.Role;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fills the demo shop through the same front doors that everyone uses.
@Component
class DemoStocking {
    private static final String THE_SHOP_ITSELF = "shop";

    private final DemoFiles files;
    private final Settings settings;
    private final Workspaces workspaces;
    private final Users users;
    private final Members members;
    private final Catalog catalog;
    private final Clients clients;
    private final Numbers numbers;

    DemoStocking(
            DemoFiles files,
            Settings settings,
            Workspaces workspaces,
            Users users,
            Members members,
            Catalog catalog,
            Clients clients,
            Numbers numbers) {
        this.files = files;
        this.settings = settings;
        this.workspaces = workspaces;
        this.users = users;
        this.members = members;
        this.catalog = catalog;
        this.clients = clients;
        this.numbers = numbers;
    }

    void fill(WorkspaceId workspace) {
        var shop = files.shop();
        furnish(workspace);
        users.withEmail(settings.adminEmail())
                .ifPresent(owner -> members.join(workspace, owner.id(), Role.OWNER));
        welcome(workspace, shop.regular());
        connect(workspace, shop.number());
    }

    /// The shop with its words and goods, and nobody in it yet.
    void furnish(WorkspaceId workspace) {
        var shop = files.shop();
        workspaces.open(workspace, details(shop));
        shop.texts().forEach((topic, words) -> write(workspace, Topic.valueOf(topic), words));
        stock(workspace, shop);
    }

    private void connect(WorkspaceId workspace, DemoShop.Number number) {
        numbers.connect(
                workspace,
                new ConnectNumber(
                        new PhoneNumber(number.display()),
                        number.phoneNumberId(),
                        number.wabaId(),
                        number.token(),
                        Optional.empty(),
                        NumberSettings.DEFAULT));
    }

    private static NewWorkspace details(DemoShop shop) {
        var languages = shop.languages().stream().map(Language::of).toList();
        return new NewWorkspace(
                shop.name(),
                shop.currency(),
                shop.zone(),
                languages.getFirst(),
                languages.stream().collect(Collectors.toSet()),
                shop.taxRate(),
                shop.pricesIncludeTax(),
                Optional.of(shop.paymentLink()),
                shop.cashOnDelivery());
    }

    private void write(WorkspaceId workspace, Topic topic, Map<String, String> words) {
        words.forEach(
                (language, text) ->
                        workspaces.write(workspace, topic, Language.of(language), text));
    }

    private void stock(WorkspaceId workspace, DemoShop shop) {
        var services = new LinkedHashMap<String, ServiceId>();
        shop.services().forEach((key, offer) -> services.put(key, add(workspace, shop, offer)));
        var order = 0;
        for (var name : shop.shelves()) {
            var shelf = files.shelf(name);
            var category = catalog.addCategory(workspace, names(shelf.names()), order++);
            for (var article : shelf.products()) {
                var service =
                        requireNonNull(services.get(article.service().orElse(THE_SHOP_ITSELF)));
                add(workspace, shop, service, category, article);
            }
        }
    }

    private ServiceId add(WorkspaceId workspace, DemoShop shop, DemoShop.Offer offer) {
        var price = offer.price().map(amount -> Money.of(amount, shop.currency()));
        return catalog.addService(workspace, names(offer.names()), price);
    }

    private void add(
            WorkspaceId workspace,
            DemoShop shop,
            ServiceId service,
            CategoryId category,
            DemoShop.Article article) {
        var names = names(article.names());
        var price = Money.of(article.price(), shop.currency());
        var sku = article.sku();
        var product =
                catalog.addProduct(
                        workspace,
                        new AddProduct(
                                service,
                                category,
                                names,
                                Optional.of(sku),
                                price,
                                article.stock()));
        catalog.addImage(
                workspace, product, "image/jpeg", files.picture(sku), names.getFirst().name());
    }

    private static List<Named> names(Map<String, DemoShop.Words> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(
                        entry ->
                                new Named(
                                        Language.of(entry.getKey()),
                                        entry.getValue().name(),
                                        entry.getValue().description(),
                                        entry.getValue().aliases()))
                .toList();
    }

    private void welcome(WorkspaceId workspace, DemoShop.Regular regular) {
        var contact = Contact.ofNumber(regular.waId(), regular.profileName());
        var client = clients.recognise(workspace, contact).id();
        clients.register(workspace, client, regular.firstName(), Optional.empty());
        clients.speaks(workspace, client, Language.of(regular.language()));
        clients.grantDiscount(workspace, client, regular.discount());
    }
}
