package com.shopme.clients.web;

import com.shopme.clients.ClientFile;
import com.shopme.identity.Colleagues;
import java.util.List;
import org.springframework.stereotype.Component;

/// Clients as our API writes them, with the names of those who look after them.
@Component
class ClientsInJson {
    private final Colleagues colleagues;

    ClientsInJson(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    ClientJson of(ClientFile file) {
        return of(List.of(file)).getFirst();
    }

    List<ClientJson> of(List<ClientFile> files) {
        var assigned = files.stream().flatMap(file -> file.details().assignedTo().stream());
        var people = colleagues.all(assigned.distinct().toList());
        return files.stream().map(file -> ClientJson.of(file, people)).toList();
    }
}
